import type { DirectoryRule } from '../directory-rule.ts';
import { noGuessedSource } from './no-guessed-source.ts';
import { noLargeDirectory } from './no-large-directory.ts';
import { noOutsideLink } from './no-outside-link.ts';
import { noSourceOverride } from './no-source-override.ts';
import { noUnreadFile } from './no-unread-file.ts';
import { uniqueBaseName } from './unique-base-name.ts';
import { validDirectorySize } from './valid-directory-size.ts';
import { validFileExtension } from './valid-file-extension.ts';
import { validJsonFile } from './valid-json-file.ts';

/** The rules over all files that go to one cluster. */
export const directoryRules: readonly DirectoryRule[] = [
  noGuessedSource,
  noLargeDirectory,
  noOutsideLink,
  noSourceOverride,
  noUnreadFile,
  uniqueBaseName,
  validDirectorySize,
  validFileExtension,
  validJsonFile,
];
