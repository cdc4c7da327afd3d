/** A value that is another one for each object, or changes with time. */
export const various = 'various';

export interface Added {
  readonly why: string;
  readonly kinds: readonly string[];
  /** The value by the path of the field; `[]` is any item of a list. */
  readonly fields: Readonly<Record<string, unknown>>;
}
