import { check as command } from '../commands/check.ts';
import { explainRule } from '../commands/explain-rule.ts';
import { runCommand, type CommonFlags, type Context } from './context.ts';

export interface CheckFlags extends CommonFlags {
  readonly explain?: string;
}

export function check(this: Context, { explain, ...flags }: CheckFlags): Promise<void> {
  return runCommand(this, flags, (options, terminal) =>
    explain === undefined ? command(options, terminal) : explainRule(explain, options, terminal),
  );
}
