/** The name, with whatever is behind it, in the ARN of a secret of Secrets Manager. */
export function secretNameIn(arn: string): string | undefined {
  return /^arn:[^:]*:secretsmanager:[^:]*:[^:]*:secret:(.+)$/.exec(arn)?.[1];
}
