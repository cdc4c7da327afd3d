import { explain as command } from '../commands/explain.ts';
import { runCommand, type CommonFlags, type Context } from './context.ts';

export function explain(
  this: Context,
  flags: Pick<CommonFlags, 'json'>,
  environment: string,
  service: string,
): Promise<void> {
  return runCommand(this, flags, (options, terminal) => command(environment, service, options, terminal));
}
