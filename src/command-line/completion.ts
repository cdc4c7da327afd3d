import { join } from 'node:path';
import { toolRoot } from '../io/tool-root.ts';
import { completionScript, type Shell } from '../report/completion-script.ts';
import type { Context } from './context.ts';

export function completion(this: Context, _flags: object, shell: Shell): void {
  // npx starts the program by a link that is gone one day.
  const program = join(toolRoot(this.file), 'bin', 'purser.js');
  this.terminal.out(completionScript(shell, program));
}
