/** Something that its author must mend. Issues are values: collected, shown all at once, never thrown. */
export interface Issue {
  /** The file that caused it, relative to the repository, with `/` between the folders. */
  readonly file: string;
  /** 1-based; absent when the file as a whole is meant. */
  readonly line?: number | undefined;
  /** 1-based, in UTF-16 code units; absent when `line` is. */
  readonly column?: number | undefined;
  /** What is wrong: lower case, no full stop, never a value that could be secret. */
  readonly what: string;
  /** The way out. */
  readonly help?: string | undefined;
  /** The id of the rule that found it; absent for what the reader itself finds. */
  readonly rule?: string | undefined;
  /** The environment that shows it, as long as nobody knows whether others do, whose file it is too. */
  readonly environment?: string | undefined;
}
