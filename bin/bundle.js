import { isAbsolute, join, relative, sep } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { entryFile, sourcePaths } from './fingerprint.js';

const inPackages = `${sep}node_modules${sep}`;
const notInstalled = 'purser is not installed here: run `npm ci` first';

/** What its reader can mend; the message is shown alone. */
export class BuildFailure extends Error {
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Bundles `src/bin.ts` and the packages it needs into `folder`; what a command imports lazily stays a file of its own. */
export async function bundleInto(root, folder) {
  const { rolldown, steadySpreads } = await loadBuilder();
  const modules = new Set();
  try {
    const bundle = await rolldown(inputOptions(root, modules, steadySpreads));
    await bundle.write({
      dir: folder,
      format: 'cjs',
      entryFileNames: entryFile,
      chunkFileNames: '[name]-[hash].cjs',
    });
    await bundle.close();
  } catch (error) {
    if (!Array.isArray(error.errors)) throw error;
    throw new BuildFailure(error.errors.map(explain).join('\n'), 1);
  }
  refuseUnhashed(root, modules);
}

/** Asked before anything is written: a clone without packages must not get a node_modules folder from us. */
export function requireInstalled() {
  try {
    import.meta.resolve('rolldown');
  } catch {
    throw new BuildFailure(notInstalled, 2);
  }
}

/** Only a build needs them, and only where packages are installed can they be imported. */
async function loadBuilder() {
  try {
    const { rolldown } = await import('rolldown');
    const { steadySpreads } = await import('./steady-spreads.js');
    return { rolldown, steadySpreads };
  } catch (error) {
    // Packages of another platform, or half of them: the reason is in the first line.
    throw new BuildFailure(`${notInstalled} (${error.message.split('\n', 1)[0]})`, 2);
  }
}

function inputOptions(root, modules, steadySpreads) {
  return {
    input: join(root, 'src', 'bin.ts'),
    cwd: root,
    platform: 'node',
    // `purser schemas` and `check` ask its parser: it is native code, and lies beside the bundle in node_modules.
    external: [/^rolldown(?:\/|$)/],
    // The options below are all there is: what a tsconfig.json says must not change a bundle whose name does not know of it.
    tsconfig: false,
    onLog(level, log, report) {
      // Rolldown would leave the import to run time, where it fails with a stack trace. Its other warnings are about packages.
      if (log.code === 'UNRESOLVED_IMPORT') report('error', log);
    },
    plugins: [
      steadySpreads,
      {
        name: 'modules',
        buildEnd() {
          for (const id of this.getModuleIds()) modules.add(id);
        },
      },
    ],
  };
}

/** A file that the fingerprint does not know could change without a new bundle: stale code, which must not be possible. */
function refuseUnhashed(root, modules) {
  const hashed = new Set(sourcePaths(root).map((path) => join(root, path)));
  const unhashed = [...modules].filter((id) => isAbsolute(id) && !isPackage(root, id) && !hashed.has(id));
  if (unhashed.length === 0) return;
  const paths = unhashed.map((id) => relative(root, id)).join(', ');
  throw new BuildFailure(
    `${paths}: only sources below src/, charts/ and imports/ or in environments/ can be imported`,
    1,
  );
}

function isPackage(root, id) {
  const path = relative(root, id);
  return path.startsWith('..') ? id.includes(inPackages) : path.startsWith(inPackages.slice(1));
}

function explain(error) {
  const text = stripVTControlCharacters(error.message).trimEnd();
  const specifier = error.code === 'UNRESOLVED_IMPORT' ? error.exporter : undefined;
  return /^[^./]/.test(specifier ?? '') ? `${text}\nrun \`npm ci\` first, if package.json names it` : text;
}
