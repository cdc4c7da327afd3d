import { randomBytes } from 'node:crypto';

/** A name that nobody else has, in the cluster of a user neither. */
export function freshName(beginning: string): string {
  return `${beginning}-${randomBytes(3).toString('hex')}`;
}
