import { synth as command } from '../commands/synth.ts';
import { watch } from '../commands/watch.ts';
import { runCommand, type CommonFlags, type Context } from './context.ts';

export interface SynthFlags extends CommonFlags {
  readonly watch: boolean;
}

export function synth(this: Context, flags: SynthFlags): Promise<void> {
  const { program } = this;
  return runCommand(this, flags, (options, terminal) =>
    flags.watch ? watch(options, program, terminal) : command(options, terminal),
  );
}
