/** What a contributor can mend: the message is shown without a stack trace. */
export class GroundError extends Error {
  readonly help: string;

  constructor(what: string, help: string) {
    super(`${what}\n  ${help}`);
    this.name = 'GroundError';
    this.help = help;
  }
}
