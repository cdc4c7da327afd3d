import { schemas as command } from '../commands/schemas.ts';
import { runCommand, type Context } from './context.ts';

export function schemas(this: Context): Promise<void> {
  return runCommand(this, { json: false }, command);
}
