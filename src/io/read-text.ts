import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import { KnownTexts } from './known-texts.ts';
import { OutputError } from './output-error.ts';
import { attempt } from './system-error.ts';

/** What was read, in no particular order, and what could not be read. */
export interface InputFiles {
  readonly files: readonly TextFile[];
  readonly issues: readonly Issue[];
}

/** The same while it grows. */
export interface Found {
  readonly files: TextFile[];
  readonly issues: Issue[];
}

export const link = { what: 'is a symbolic link', help: 'put the file itself here: links are not followed' };

/** In bytes. A service file is a hundred lines; what is longer than this is an accident or an attack, and is not even read. */
const mostBytes = 1_048_576;

/** Reads one file of the repository, unless its text is known; the folders above it are known to be no links. */
export function readText(root: string, path: string, found: Found, texts: KnownTexts): void {
  const file = texts.read(path, () => textOf(root, path, found));
  if (file !== undefined) found.files.push(file);
}

function textOf(root: string, path: string, found: Found): string | undefined {
  return attemptRead(path, found, () => {
    const stats = lstatSync(join(root, path));
    if (stats.isSymbolicLink()) return void found.issues.push({ file: path, ...link });
    // To open a pipe would wait for somebody who writes into it.
    if (!stats.isFile()) return void found.issues.push({ file: path, ...special });
    if (stats.size > mostBytes) return void found.issues.push({ file: path, ...tooLarge(stats.size) });
    return readFileSync(join(root, path), 'utf8');
  });
}

/** Reads one file that may not be there, which is no issue yet. */
export function readTextFile(root: string, path: string, texts = new KnownTexts()): InputFiles {
  const found = { files: new Array<TextFile>(), issues: new Array<Issue>() };
  const real = attemptRead(path, found, () => realPath(join(root, path)));
  if (real === undefined) return found;
  if (real === join(realpathSync(root), path)) readText(root, path, found, texts);
  else found.issues.push({ file: path, ...behindLink });
  return found;
}

function realPath(path: string): string | undefined {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined ? undefined : realpathSync(path);
}

/** Runs `work`; what the operating system refuses is an issue of the file. */
export function attemptRead<Value>(path: string, { issues }: Found, work: () => Value): Value | undefined {
  try {
    return attempt('read', path, work);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    issues.push({ file: path, what: error.what, help: error.help });
    return undefined;
  }
}

const special = { what: 'is no ordinary file', help: 'put a file in its place, or remove it' };

const behindLink = {
  what: 'is a symbolic link, or lies behind one',
  help: 'put the file itself into the repository: links are not followed',
};

function tooLarge(bytes: number): Pick<Issue, 'what' | 'help'> {
  return {
    what: `is too large: ${bytes} bytes, and purser reads at most ${mostBytes} (1 MiB)`,
    help: 'split the file, or check what wrote it',
  };
}
