import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import { attemptRead, link, type Found, type InputFiles } from './read-text.ts';

const manifestName = /\.(?:ya?ml|json)$/i;

/** In bytes: what Argo CD reads of one Application in all is ten times less. */
const most = 100 * 1024 ** 2;

/**
 * The manifests of files and folders, whatever their depth; `-` is what stands on standard input. Links are not followed, and folders of Git and
 * npm are nobody's manifests.
 */
export function readManifests(root: string, paths: readonly string[]): InputFiles {
  const found = { files: new Array<TextFile>(), issues: new Array<Issue>() };
  for (const path of paths) {
    if (path === '-') addText('-', found, () => readFileSync(0));
    else add(root, path.replace(/^\.\/(?=.)/, '').replace(/(?<=.)\/+$/, ''), found, true);
  }
  return found;
}

function add(root: string, path: string, found: Found, isAsked: boolean): void {
  const stats = attemptRead(path, found, () => lstatSync(resolve(root, path), { throwIfNoEntry: false }));
  if (stats === undefined) {
    if (!found.issues.some(({ file }) => file === path)) found.issues.push({ file: path, ...missing });
  } else if (stats.isSymbolicLink()) {
    if (isAsked || manifestName.test(path)) found.issues.push({ file: path, ...link });
  } else if (stats.isDirectory()) addFolder(root, path, found);
  else if (!isAsked && !manifestName.test(path)) return;
  else if (!stats.isFile()) found.issues.push({ file: path, ...special });
  else if (stats.size > most) found.issues.push({ file: path, ...tooLarge });
  else addText(path, found, () => readFileSync(resolve(root, path)));
}

function addFolder(root: string, path: string, found: Found): void {
  const names = attemptRead(path, found, () => readdirSync(resolve(root, path)));
  for (const name of (names ?? []).toSorted()) {
    if (name === '.git' || name === 'node_modules') continue;
    add(root, path === '.' ? name : `${path}/${name}`, found, false);
  }
}

function addText(path: string, found: Found, read: () => Buffer): void {
  const bytes = attemptRead(path, found, read);
  if (bytes === undefined) return;
  try {
    found.files.push({ path, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
  } catch {
    found.issues.push({ file: path, what: 'is not utf-8', help: 'save the file as utf-8' });
  }
}

const missing = { what: 'is not there', help: 'correct the path' };
const special = { what: 'is no ordinary file', help: 'leave it out' };
const tooLarge = { what: 'is larger than 100 MiB', help: 'leave it out: no Application may be that large' };
