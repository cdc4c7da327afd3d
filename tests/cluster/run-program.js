/** `node run-program.js PROGRAM.ts …`: Node 20 runs no TypeScript, so the program is bundled first. */
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const [, , program] = process.argv;
const file = join(
  import.meta.dirname,
  '..',
  '..',
  'node_modules',
  '.cache',
  'purser',
  `${basename(program)}.mjs`,
);
const bundle = await rolldown({ input: resolve(program), platform: 'node' });
await bundle.write({ file, format: 'esm' });
await bundle.close();
process.argv.splice(2, 1);
await import(pathToFileURL(file).href);
