import { stderr } from 'node:process';
import { describe } from 'vitest';
import { whyNoMounts } from '../../ground/mounts.ts';

const reason = whyNoMounts();

/** Tests that mount; where the machine forbids it they are skipped by name, and the reason is said. */
export function describeWithMounts(what: string, tests: () => void): void {
  if (reason !== undefined) stderr.write(`skipped: ${what}: ${reason}\n`);
  describe.skipIf(reason !== undefined)(what, tests);
}
