import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Compiles the baseline to one file, which starts faster than what `tsc` would make of it. */
export async function buildPlainCdk8s(root, folder) {
  const bundle = await rolldown({
    input: join(root, 'tests', 'bench', 'plain-cdk8s.ts'),
    cwd: root,
    platform: 'node',
    tsconfig: false,
  });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'plain-cdk8s.mjs' });
  await bundle.close();
  return join(folder, 'plain-cdk8s.mjs');
}
