import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import type { KnownTexts } from './known-texts.ts';
import { OutputError } from './output-error.ts';
import { attempt } from './system-error.ts';

/** The YAML files below `environments/`, in no particular order, and what could not be read. */
export interface InputFiles {
  readonly files: readonly TextFile[];
  /** Where they were looked for. */
  readonly folders: readonly string[];
  readonly issues: readonly Issue[];
}

/** Reads every `.yaml` and `.yml` file, however it is spelt, below `environments/` of a repository; hidden files are none of ours. */
export function readInput(root: string, texts: KnownTexts): InputFiles {
  const found = {
    root,
    texts,
    files: new Array<TextFile>(),
    folders: new Array<string>(),
    issues: new Array<Issue>(),
  };
  if (existsSync(join(root, 'environments'))) readFolder('environments', found);
  else
    found.issues.push({
      file: 'environments',
      what: 'there is no such folder here',
      help: 'run purser in the root of the repository',
    });
  return found;
}

interface Found {
  readonly root: string;
  readonly texts: KnownTexts;
  readonly files: TextFile[];
  readonly folders: string[];
  readonly issues: Issue[];
}

function readFolder(folder: string, found: Found): void {
  found.folders.push(folder);
  const entries = attemptRead(found, () =>
    attempt('read', folder, () => readdirSync(join(found.root, folder), { withFileTypes: true })),
  );
  for (const entry of entries ?? []) {
    const path = `${folder}/${entry.name}`;
    if (entry.name.startsWith('.')) continue;
    if (entry.isSymbolicLink())
      found.issues.push({
        file: path,
        what: 'is a symbolic link',
        help: 'put the file itself here: links are not followed',
      });
    else if (entry.isDirectory()) readFolder(path, found);
    else if (/\.ya?ml$/i.test(entry.name)) readFile(path, found);
  }
}

function readFile(path: string, found: Found): void {
  const file = attemptRead(found, () => found.texts.read(found.root, path));
  if (file !== undefined) found.files.push(file);
}

function attemptRead<Value>({ issues }: Pick<Found, 'issues'>, work: () => Value): Value | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    issues.push({ file: error.path, what: error.what, help: error.help });
    return undefined;
  }
}

/** The text of one file of the repository, or `undefined` when it is not there or cannot be read. */
export function readTextFile(root: string, path: string, texts: KnownTexts): TextFile | undefined {
  return attemptRead({ issues: [] }, () => texts.read(root, path));
}
