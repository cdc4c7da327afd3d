/** A hyphen and six characters that nobody would choose: capitals among small letters, or digits that do not only number a word. */
const suffix = /-(?![a-z]+\d+$)(?=[^-]*[A-Z\d])(?=[^-]*[a-z])[A-Za-z\d]{6}$/;

/**
 * What Secrets Manager puts behind a name to make an ARN of it, where a name ends so. A name that somebody chose, such as db-secret, may well end in a hyphen and
 * six characters: only as a part of an ARN it is not found (AWS, Troubleshoot Secrets Manager: "use the complete ARN or the name of the secret").
 */
export function arnSuffixOf(name: string): string | undefined {
  return suffix.exec(name)?.[0];
}
