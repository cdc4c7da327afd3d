import { synth as command } from '../commands/synth.ts';
import { runCommand, type CommonFlags, type Context } from './context.ts';

export function synth(this: Context, flags: CommonFlags): Promise<void> {
  return runCommand(this, flags, command);
}
