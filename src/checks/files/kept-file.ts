/** What is remembered of a file. */
export interface KeptFile {
  readonly path: string;
  readonly name: string;
  /** `.` for the top. */
  readonly folder: string;
  readonly text: string;
  readonly bytes: number;
  /** How many objects are in it. */
  readonly objects: number;
}
