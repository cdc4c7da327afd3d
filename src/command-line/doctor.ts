import { doctor as command } from '../commands/doctor/doctor.ts';
import { runCommand, type CommonFlags, type Context } from './context.ts';

export function doctor(this: Context, flags: Pick<CommonFlags, 'json'>): Promise<void> {
  return runCommand(this, flags, (options, terminal) => command(this.searchPath, options, terminal));
}
