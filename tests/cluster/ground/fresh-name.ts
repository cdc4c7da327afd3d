import { randomBytes } from 'node:crypto';

/** A name that nobody else has, in the cluster of a user neither. Not six characters at the end: an ARN of Secrets Manager ends so (R135). */
export function freshName(beginning: string): string {
  return `${beginning}-${randomBytes(4).toString('hex')}`;
}
