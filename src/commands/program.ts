/** The program that is running, as its starter knows it. */
export interface Program {
  /** Whether it is still made of what is on disk: charts, schemas, sources, packages. */
  readonly isCurrent: () => boolean;
  /** Where these lie. */
  readonly folders: () => readonly string[];
}
