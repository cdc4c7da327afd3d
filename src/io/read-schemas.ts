import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { attempt } from './system-error.ts';
import { toolRoot } from './tool-root.ts';

const file = join('imports', 'schemas', 'objects.json');
let known: unknown;

/** What `npm run object-schemas` wrote, read once. */
export function readSchemas(): unknown {
  known ??= JSON.parse(textAbove(ownFolder()));
  return known;
}

/** A bundle lies below whatever `node_modules` is linked to: there, the program says whose it is. */
function ownFolder(): string {
  const [, program] = process.argv;
  const isBundle = import.meta.dirname.split(sep).includes('node_modules');
  return isBundle && program !== undefined ? join(toolRoot(program), 'bin') : import.meta.dirname;
}

function textAbove(folder: string): string {
  const path = join(folder, file);
  const above = dirname(folder);
  if (above !== folder && !existsSync(path)) return textAbove(above);
  return attempt('read', path, () => readFileSync(path, 'utf8'));
}
