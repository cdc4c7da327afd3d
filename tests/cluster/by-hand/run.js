/** Node 20 runs no TypeScript: bundles the program, then runs it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const file = join(import.meta.dirname, '..', '..', '..', 'node_modules', '.cache', 'purser', 'cluster.mjs');
const bundle = await rolldown({ input: join(import.meta.dirname, 'by-hand-program.ts'), platform: 'node' });
await bundle.write({ file, format: 'esm' });
await bundle.close();
await import(pathToFileURL(file).href);
