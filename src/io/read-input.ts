import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import { OutputError } from './output-error.ts';
import { attempt } from './system-error.ts';

/** The YAML files below `environments/`, in no particular order, and what could not be read. */
export interface InputFiles {
  readonly files: readonly TextFile[];
  readonly issues: readonly Issue[];
}

/** Reads every `.yaml` and `.yml` file, however it is spelt, below `environments/` of a repository; hidden files are none of ours. */
export function readInput(root: string): InputFiles {
  const found = { files: new Array<TextFile>(), issues: new Array<Issue>() };
  if (existsSync(join(root, 'environments'))) readFolder(root, 'environments', found);
  else
    found.issues.push({
      file: 'environments',
      what: 'there is no such folder here',
      help: 'run purser in the root of the repository',
    });
  return found;
}

interface Found {
  readonly files: TextFile[];
  readonly issues: Issue[];
}

function readFolder(root: string, folder: string, found: Found): void {
  const entries = attemptRead(folder, found, () => readdirSync(join(root, folder), { withFileTypes: true }));
  for (const entry of entries ?? []) {
    const path = `${folder}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.isSymbolicLink())
      found.issues.push({
        file: path,
        what: 'is a symbolic link',
        help: 'put the file itself here: links are not followed',
      });
    else if (entry.isDirectory()) readFolder(root, path, found);
    else if (/\.ya?ml$/i.test(entry.name)) readFile(root, path, found);
  }
}

function readFile(root: string, path: string, found: Found): void {
  const text = attemptRead(path, found, () => readFileSync(join(root, path), 'utf8'));
  if (text !== undefined) found.files.push({ path, text });
}

function attemptRead<Value>(path: string, { issues }: Found, work: () => Value): Value | undefined {
  try {
    return attempt('read', path, work);
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    issues.push({ file: path, what: error.what, help: error.help });
    return undefined;
  }
}

/** The text of one file of the repository, or `undefined` when it is not there or cannot be read. */
export function readTextFile(root: string, path: string): TextFile | undefined {
  const found = { files: new Array<TextFile>(), issues: new Array<Issue>() };
  readFile(root, path, found);
  return found.files[0];
}
