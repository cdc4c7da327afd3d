/**
 * What CEL cannot do with the values at hand. `&&`, `||`, `all` and `exists` get over it when the other side decides (CEL specification, "Logical
 * Operators"). The words never hold a value of an object: it could be a secret.
 */
export class CelError extends Error {
  readonly help: string;

  constructor(
    what: string,
    help = 'write it so that it has an answer for every object, or narrow `types` or `where`',
  ) {
    super(what);
    this.help = help;
  }
}
