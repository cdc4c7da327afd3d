/** What is filled in before AWS is asked. */
const placeholder = /\$[{(]|\{\{/;
const parameter = /^[\w./-]+$/;
const secret = /^[\w/+=.@!-]+$/;

/**
 * What AWS says of a name that is no ARN (PutParameter, CreateSecret); `undefined` where it may be right. It is not repeated: what has other characters may be
 * a value in the place of its name.
 */
export function strangeName(isOfParameter: boolean, name: string): string | undefined {
  if ((isOfParameter ? parameter : secret).test(name)) return undefined;
  // A rule of its own speaks of the ends.
  if (name === '' || name !== name.trim() || placeholder.test(name)) return undefined;
  return `has characters that no name of ${isOfParameter ? 'Parameter Store' : 'Secrets Manager'} has`;
}
