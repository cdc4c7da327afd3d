import type { FileRule } from '../file-rule.ts';
import { noList } from './no-list.ts';
import { noSkippedFile } from './no-skipped-file.ts';
import { uniqueKey } from './unique-key.ts';
import { validYaml } from './valid-yaml.ts';

/** The rules over one file of manifests. */
export const fileRules: readonly FileRule[] = [noList, noSkippedFile, uniqueKey, validYaml];
