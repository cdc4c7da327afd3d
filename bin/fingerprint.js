import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Not `cli.js`: what kind of module that is would hang on a package.json. */
export const entryFile = 'cli.cjs';

/** Below node_modules, so that `npm ci` starts afresh and no ignore file has to know it. */
export function cacheFolder(root) {
  return join(root, 'node_modules', '.cache', 'purser');
}

/** A name for what the bundle is made of: it changes when any source, package or build step does, and with nothing else. */
export function fingerprint(root) {
  const hash = createHash('sha256');
  for (const path of sourcePaths(root)) {
    const content = read(root, path);
    if (content !== undefined) hash.update(`${path}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Every file that may be part of a bundle or decides how it is made, relative to the root; the builder refuses any other. */
export function sourcePaths(root) {
  return sources(root).files;
}

/** The same, and the folders in which one could come or go. */
export function sources(root) {
  const found = {
    files: [
      'package.json',
      'package-lock.json',
      // What is installed, which after a `git pull` is not yet what package-lock.json asks for.
      join('node_modules', '.package-lock.json'),
    ],
    folders: [],
  };
  addFiles(root, 'bin', /\.js$/, found);
  addFiles(root, 'environments', /\.ts$/, found);
  for (const folder of ['charts', 'imports', 'src']) addBelow(root, folder, /\.(?:[cm]?[jt]s|json)$/, found);
  return found;
}

/** Not `readdirSync(…, { recursive: true })`, which costs 12 ms of CPU on Node 20 where this costs less than one. */
function addBelow(root, folder, pattern, found) {
  for (const entry of addFiles(root, folder, pattern, found))
    if (entry.isDirectory()) addBelow(root, join(folder, entry.name), pattern, found);
}

function addFiles(root, folder, pattern, { files, folders }) {
  const all = entries(root, folder);
  folders.push(folder);
  for (const { name } of all) if (pattern.test(name)) files.push(join(folder, name));
  return all;
}

/** Sorted, because the order in which a file system lists them is its own affair. */
function entries(root, folder) {
  const found = ifPresent(() => readdirSync(join(root, folder), { withFileTypes: true })) ?? [];
  return found.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function read(root, path) {
  return ifPresent(() => readFileSync(join(root, path)));
}

function ifPresent(action) {
  try {
    return action();
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
