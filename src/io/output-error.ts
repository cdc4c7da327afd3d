/** The output tree cannot be read or written, and its user can mend it: shown as an issue, never with a stack. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
  /** The file or folder, below the root as the caller named it. */
  readonly path: string;
  readonly what: string;
  readonly help: string;

  constructor(path: string, what: string, help: string, cause?: unknown) {
    super(`${path}: ${what}`, { cause });
    this.path = path;
    this.what = what;
    this.help = help;
  }
}
