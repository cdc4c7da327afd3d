import { randomUUID } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildFailure, bundleInto, requireInstalled } from './bundle.js';
import { cacheFolder, entryFile, fingerprint } from './fingerprint.js';

/** A fingerprint, or one with the mark of a build that is going on. */
const ours = /^(?:[0-9a-f]{64}|probe)(?:\.[0-9a-f-]+)?$/;
const unusedAfter = 60 * 60 * 1000;

/** The folder of the bundle of what is on disk below `root`, built when there is none: `{ folder }`, or `{ failure, exitCode }`. */
export async function provideBundle(root) {
  try {
    requireInstalled();
    return {
      folder: await findOrBuild(root, canWrite(cacheFolder(root)) ? cacheFolder(root) : temporaryCache()),
    };
  } catch (error) {
    if (error instanceof BuildFailure) return { failure: error.message, exitCode: error.exitCode };
    throw error;
  }
}

/** Other starts may build the same bundle at the same time: each builds in a folder of its own, and the first one to finish wins. */
async function findOrBuild(root, cache) {
  const hash = fingerprint(root);
  if (existsSync(join(cache, hash, entryFile))) return join(cache, hash);
  const temporary = newFolder(cache, hash);
  try {
    await bundleInto(root, temporary);
    // A file saved during the build would otherwise hide in a bundle that carries the name of its older content.
    if (fingerprint(root) !== hash) return await findOrBuild(root, cache);
    moveIntoPlace(temporary, join(cache, hash));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  removeUnused(cache);
  return join(cache, hash);
}

/** Not mkdtemp, whose folders only their maker can read: a checkout may have several users. */
function newFolder(cache, name) {
  const folder = join(cache, `${name}.${randomUUID()}`);
  mkdirSync(folder);
  return folder;
}

function moveIntoPlace(temporary, folder) {
  // Half a bundle means that somebody cleaned up by hand: builds only ever appear whole.
  if (existsSync(folder) && !existsSync(join(folder, entryFile)))
    rmSync(folder, { recursive: true, force: true });
  try {
    renameSync(temporary, folder);
  } catch (error) {
    if (!existsSync(join(folder, entryFile))) throw error;
  }
}

/** Every start touches the folder of its bundle; half-built folders of killed starts go too. */
function removeUnused(cache) {
  for (const name of readdirSync(cache).filter((entry) => ours.test(entry))) {
    try {
      const folder = join(cache, name);
      if (Date.now() - statSync(folder).mtimeMs > unusedAfter)
        rmSync(folder, { recursive: true, force: true });
    } catch {
      // Somebody else's, or removed by another start: the next build looks again.
    }
  }
}

/** False in a read-only checkout, where the temporary folder has to do. */
function canWrite(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    rmSync(newFolder(folder, 'probe'), { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/** What is run from here was written by us: another user of the machine could have made the folder first. */
function temporaryCache() {
  const user = process.getuid?.();
  const folder = join(tmpdir(), `purser-${user ?? 'cache'}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = lstatSync(folder);
  if (user !== undefined && (uid !== user || (mode & 0o022) !== 0)) {
    throw new BuildFailure(
      `${folder} can be written by others; remove it, or set TMPDIR to a folder of your own`,
      2,
    );
  }
  return folder;
}
