import { type Dirent, type Stats, lstatSync, readdirSync } from 'node:fs';
import { foldersAbove } from '../values/folders-above.ts';
import { OutputError } from './output-error.ts';
import { stagingName } from './staging.ts';
import { attempt } from './system-error.ts';

export interface OutputEntry {
  /** Relative to the root, with `/` between the folders. */
  readonly path: string;
  /** `litter` is what desktops leave behind; `blocker` is no folder, yet something in the scope lies below it; `other` is a link, a pipe … */
  readonly kind: 'file' | 'litter' | 'blocker' | 'other';
}

const litterNames: ReadonlySet<string> = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

/** Everything below `root` within the scope but folders, in no particular order; links are listed, never followed. */
export function listOutput(root: string, scope: readonly string[]): readonly OutputEntry[] {
  const stats = statsOf(root);
  if (stats === undefined) return [];
  if (!stats.isDirectory()) {
    throw new OutputError(
      root,
      'is not a folder',
      'move it away, or name the real folder, then run purser again',
    );
  }
  const entries: OutputEntry[] = [];
  for (const place of outermost(scope)) listPlace(root, place, entries);
  return entries;
}

/** Without the places that lie in another one, so that nothing is listed twice. */
function outermost(scope: readonly string[]): readonly string[] {
  const places = new Set(scope);
  if (places.has('')) return [''];
  return [...places].filter((place) => !foldersAbove(place).some((folder) => places.has(folder)));
}

function listPlace(root: string, place: string, entries: OutputEntry[]): void {
  if (place === '') return listFolder(root, '', entries);
  for (const folder of foldersAbove(place)) {
    const stats = statsOf(`${root}/${folder}`);
    if (stats === undefined) return;
    if (!stats.isDirectory()) return void entries.push({ path: folder, kind: 'blocker' });
  }
  const stats = statsOf(`${root}/${place}`);
  if (stats?.isDirectory()) listFolder(root, place, entries);
  else if (stats !== undefined) entries.push({ path: place, kind: stats.isFile() ? 'file' : 'other' });
}

function listFolder(root: string, folder: string, entries: OutputEntry[]): void {
  const place = folder === '' ? root : `${root}/${folder}`;
  for (const entry of attempt('read', place, () => readdirSync(place, { withFileTypes: true }))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (path === stagingName) continue;
    if (isReadable(entry) && entry.isDirectory()) listFolder(root, path, entries);
    else entries.push({ path, kind: kindOf(entry) });
  }
}

function kindOf(entry: Dirent): OutputEntry['kind'] {
  if (!entry.isFile() || !isReadable(entry)) return 'other';
  return litterNames.has(entry.name) ? 'litter' : 'file';
}

/** A name that is not UTF-8 arrives with a replacement character, and nothing can be opened by it. */
function isReadable(entry: Dirent): boolean {
  return !entry.name.includes('\uFFFD');
}

function statsOf(path: string): Stats | undefined {
  return attempt('read', path, () => lstatSync(path, { throwIfNoEntry: false }));
}
