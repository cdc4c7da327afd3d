import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Issue } from '../values/issue.ts';
import type { SymbolicLink } from '../values/symbolic-link.ts';
import type { TextFile } from '../values/text-file.ts';
import { decodeText } from './decode-text.ts';
import { readLink, repositoryAround } from './read-link.ts';
import { readStandardInput } from './read-standard-input.ts';
import { attemptRead, link } from './read-text.ts';

/** A file and its size on the disk. */
export interface ManifestText extends TextFile {
  readonly bytes: number;
}

/** What lies at a path, and what could not be read of it. */
export interface FoundManifests {
  readonly files: readonly ManifestText[];
  readonly links: readonly SymbolicLink[];
  /** Programs that print manifests: nobody runs them here. */
  readonly jsonnet: readonly string[];
  readonly issues: readonly Issue[];
}

interface Growing {
  readonly root: string;
  readonly top: string;
  readonly files: ManifestText[];
  readonly links: SymbolicLink[];
  readonly jsonnet: string[];
  readonly issues: Issue[];
}

/** In other letters, or with one ending too many, they are meant as manifests all the same. */
const manifestName = /\.(?:ya?ml|json)(?:\.txt)?$/i;

/** In bytes: what Argo CD reads of one Application in all is ten times less. */
const most = 100 * 1024 ** 2;

/**
 * The manifests of a file or a folder, whatever its depth; `-` is what stands on standard input. Links that leave the repository are not followed,
 * nor are those to folders; folders of Git and npm are nobody's manifests.
 */
export function readManifests(root: string, path: string): FoundManifests {
  const found = { root, top: repositoryAround(root), files: [], links: [], jsonnet: [], issues: [] };
  if (path === '-') addText(found, '-', readStandardInput);
  else add(found, path.replace(/^\.\/(?=.)/, '').replace(/(?<=.)\/+$/, ''), true);
  return found;
}

function add(found: Growing, path: string, isAsked: boolean): void {
  const { root, issues } = found;
  const isNamed = isAsked || manifestName.test(path);
  const stats = attemptRead(path, found, () => lstatSync(resolve(root, path), { throwIfNoEntry: false }));
  if (stats === undefined) {
    if (!issues.some(({ file }) => file === path)) issues.push({ file: path, ...missing });
  } else if (stats.isSymbolicLink()) {
    if (isAsked) issues.push({ file: path, ...link });
    else addLink(found, path);
  } else if (stats.isDirectory()) addFolder(found, path);
  else if (path.endsWith('.jsonnet')) found.jsonnet.push(path);
  else if (!isNamed) return;
  else if (!stats.isFile()) issues.push({ file: path, ...special });
  else if (stats.size > most) issues.push({ file: path, ...tooLarge });
  else addText(found, path, () => readFileSync(resolve(root, path)));
}

function addFolder(found: Growing, path: string): void {
  const names = attemptRead(path, found, () => readdirSync(resolve(found.root, path)));
  for (const name of (names ?? []).toSorted()) {
    if (name === '.git' || name === 'node_modules') continue;
    add(found, path === '.' ? name : `${path}/${name}`, false);
  }
}

/** Argo CD reads a file behind a link as if it lay there. */
function addLink(found: Growing, path: string): void {
  const { root, top } = found;
  const read = attemptRead(path, found, () => readLink(root, top, path));
  if (read === undefined) return;
  found.links.push(read);
  if (read.leads === 'to a file' && manifestName.test(path))
    addText(found, path, () => readFileSync(resolve(root, path)));
}

function addText(found: Growing, path: string, read: () => Buffer): void {
  const bytes = attemptRead(path, found, read);
  if (bytes === undefined) return;
  const text = decodeText(bytes);
  if (text === undefined) found.issues.push({ file: path, ...notText });
  else found.files.push({ path, text, bytes: bytes.length });
}

const notText = { what: 'is not utf-8', help: 'save the file as utf-8' };
const missing = { what: 'is not there', help: 'correct the path' };
const special = { what: 'is no ordinary file', help: 'leave it out' };
const tooLarge = { what: 'is larger than 100 MiB', help: 'leave it out: no Application may be that large' };
