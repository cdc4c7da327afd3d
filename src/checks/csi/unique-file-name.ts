import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { mountedFiles } from './mounted-files.ts';

/** What the provider itself does not detect. */
export const uniqueFileName: ObjectRule = {
  id: 'unique-file-name',
  level: 'contract',
  rows: ['R13'],
  why: 'of two files of one name in a CSI mount one is lost, and which one is undefined',
  help: 'give one of them another objectAlias',
  on: [providerClass],
  check: (object, _, say) => {
    const names = new Set<string>();
    for (const { name, path } of mountedFiles(object)) {
      if (names.has(name)) say(path, `a second file named "${name}"`);
      names.add(name);
    }
  },
};
