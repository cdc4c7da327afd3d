import { diff as command } from '../commands/diff.ts';
import { runCommand, type CommonFlags, type Context } from './context.ts';

export function diff(this: Context, flags: CommonFlags, ref = 'HEAD'): Promise<void> {
  return runCommand(this, flags, (options, terminal) => command(ref, options, terminal));
}
