import { check as command } from '../commands/check.ts';
import { runCommand, type CommonFlags, type Context } from './context.ts';

export function check(this: Context, flags: CommonFlags): Promise<void> {
  return runCommand(this, flags, command);
}
