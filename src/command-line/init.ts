import { init as command } from '../commands/init.ts';
import { newFilesStay, runCommand, type Context } from './context.ts';

export function init(this: Context, _flags: object, folder: string): Promise<void> {
  return runCommand(
    this,
    { json: false },
    (options, terminal) => command(folder, this.file, options, terminal),
    newFilesStay,
  );
}
