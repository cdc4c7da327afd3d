/** The ARN of an IAM role given by its ARN or by its name in the environment's account. */
export function roleArn(role: string, aws: { readonly partition: string; readonly account: string }): string {
  return role.startsWith('arn:') ? role : `arn:${aws.partition}:iam::${aws.account}:role/${role}`;
}
