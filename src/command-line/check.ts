import { check as command } from '../commands/check.ts';
import { explainRule } from '../commands/explain-rule.ts';
import type { Format } from '../commands/say-in-format.ts';
import { runCommand, type CommonFlags, type Context } from './context.ts';

export interface CheckFlags extends CommonFlags {
  readonly explain?: string;
  readonly format?: Format;
  readonly against?: string;
}

export function check(this: Context, { explain, format, against, ...flags }: CheckFlags): Promise<void> {
  return runCommand(this, flags, (options, terminal) =>
    explain === undefined
      ? command(options, terminal, undefined, { format, against })
      : explainRule(explain, options, terminal),
  );
}
