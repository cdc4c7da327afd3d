import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cacheFolder, fingerprint, sources } from './fingerprint.js';

/** In milliseconds: a file that is younger could change once more within the same tick of its file system's clock. */
const settledAfter = 2500;

/**
 * The fingerprint of what is on disk. As long as no source and no folder of sources was touched, as git tells it (size, times, inode), none is read again:
 * that is a tenth of `purser --help`.
 */
export function currentFingerprint(root) {
  return rememberedIn(root) ?? renewedIn(root);
}

function rememberedIn(root) {
  try {
    const { hash, marks } = JSON.parse(readFileSync(rememberedFile(root), 'utf8'));
    return marks.every((mark) => isSame(mark, markOf(root, mark.path))) ? hash : undefined;
  } catch {
    // There is none, or only half of one: the sources are still there.
    return undefined;
  }
}

/** The marks first: what changes after them is seen by the next start. */
function renewedIn(root) {
  const { files, folders } = sources(root);
  const marks = [...folders, ...files].map((path) => markOf(root, path));
  const hash = fingerprint(root);
  const latest = Date.now() - settledAfter;
  if (marks.every(({ modified, changed }) => modified < latest && changed < latest))
    remember(root, JSON.stringify({ hash, marks }));
  return hash;
}

const nothing = { size: -1, mtimeMs: 0, ctimeMs: 0, ino: 0 };

/** Nobody can set back the time at which an inode changed. */
function markOf(root, path) {
  const { size, mtimeMs, ctimeMs, ino } = statSync(`${root}/${path}`, { throwIfNoEntry: false }) ?? nothing;
  return { path, size, modified: mtimeMs, changed: ctimeMs, ino };
}

function isSame(one, other) {
  return (
    one.size === other.size &&
    one.modified === other.modified &&
    one.changed === other.changed &&
    one.ino === other.ino
  );
}

function rememberedFile(root) {
  return `${cacheFolder(root)}.json`;
}

function remember(root, text) {
  const temporary = `${rememberedFile(root)}.${randomUUID()}`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, rememberedFile(root));
  } catch {
    // No package was installed yet, or the checkout is read-only: every start reads the sources.
    rmSync(temporary, { force: true });
  }
}
