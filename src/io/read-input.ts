import { type Dirent, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import type { KnownTexts } from './known-texts.ts';
import { attemptRead, type Found, type InputFiles, link, readText } from './read-text.ts';

/** The YAML files below `environments/`, and where they were looked for. */
export interface InputFolders extends InputFiles {
  readonly folders: readonly string[];
}

interface Walk extends Found {
  readonly folders: string[];
  readonly texts: KnownTexts;
}

const top = 'environments';
const yamlName = /\.ya?ml$/i;

/** Reads every `.yaml` and `.yml` file, however it is spelt, below `environments/` of a repository; hidden files are none of ours. */
export function readInput(root: string, texts: KnownTexts): InputFolders {
  const found = {
    files: new Array<TextFile>(),
    folders: new Array<string>(),
    issues: new Array<Issue>(),
    texts,
  };
  const stats = attemptRead(top, found, () => lstatSync(join(root, top), { throwIfNoEntry: false }));
  if (stats?.isSymbolicLink()) found.issues.push({ file: top, ...link });
  else if (stats !== undefined) readFolder(root, top, found);
  else if (found.issues.length === 0) found.issues.push(nowhere);
  return found;
}

const nowhere = {
  file: top,
  what: 'there is no such folder here',
  help: 'run purser in the root of the repository',
};

function readFolder(root: string, folder: string, found: Walk): void {
  found.folders.push(folder);
  const entries = attemptRead(folder, found, () => readdirSync(join(root, folder), { withFileTypes: true }));
  for (const entry of entries ?? []) {
    if (entry.name.startsWith('.')) continue;
    const path = `${folder}/${entry.name}`;
    const oddity = oddityOf(entry);
    if (oddity !== undefined) found.issues.push({ file: path, ...oddity });
    else if (entry.isDirectory()) readFolder(root, path, found);
    else if (yamlName.test(entry.name)) readText(root, path, found, found.texts);
  }
}

/** What would otherwise be passed over in silence, or looked for under a name that it does not have. */
function oddityOf(entry: Dirent): Pick<Issue, 'what' | 'help'> | undefined {
  if (entry.isSymbolicLink()) return link;
  const isNamedLikeAFile = yamlName.test(entry.name);
  // Where the name is no utf-8, the operating system's answer holds another one.
  if (entry.name.includes('\ufffd') && (isNamedLikeAFile || entry.isDirectory())) return unreadableName;
  return entry.isDirectory() && isNamedLikeAFile ? folderLikeAFile : undefined;
}

const unreadableName = { what: 'has a name that is not utf-8', help: 'rename it' };

const folderLikeAFile = {
  what: 'is a folder with the name of a file',
  help: 'put the file itself here, or rename the folder',
};
