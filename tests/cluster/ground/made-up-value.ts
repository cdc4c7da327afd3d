import { randomBytes } from 'node:crypto';

/** A value for a secret of a test: another one each time, so that nothing can come from anywhere else than where the test has put it. */
export function madeUpValue(): string {
  return `made-up-${randomBytes(9).toString('hex')}`;
}
