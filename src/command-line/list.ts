import { list as command } from '../commands/list.ts';
import { runCommand, type CommonFlags, type Context } from './context.ts';

export type ListFlags = Omit<CommonFlags, 'output'> & { readonly markdown: boolean };

export function list(this: Context, flags: ListFlags): Promise<void> {
  return runCommand(this, flags, (options, terminal) => command(flags.markdown, options, terminal));
}
