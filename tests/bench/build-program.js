import { join } from 'node:path';
import { rolldown } from 'rolldown';

/** Compiles `tests/bench/<name>.ts` to one file, which starts faster than what `tsc` would make of it. */
export async function buildProgram(root, folder, name, plugins = []) {
  const bundle = await rolldown({
    input: join(root, 'tests', 'bench', `${name}.ts`),
    cwd: root,
    platform: 'node',
    tsconfig: false,
    plugins,
  });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: `${name}.mjs` });
  await bundle.close();
  return join(folder, `${name}.mjs`);
}
