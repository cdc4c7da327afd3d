import type { DirectoryRule } from '../directory-rule.ts';
import { selected } from './directories.ts';

/** Argo CD #15521. */
export const uniqueBaseName: DirectoryRule = {
  id: 'unique-base-name',
  level: 'strict',
  rows: ['A16'],
  why: 'Argo CD names the file that it cannot read without its folder: nobody knows which of two it is',
  help: 'give one of them another name',
  check: ({ readings }, _, say) => {
    for (const reading of readings) {
      const known = new Map<string, string>();
      for (const { path, name } of selected(reading)) {
        const other = known.get(name);
        if (other !== undefined) say(path, `has the name of ${other}, which one Application reads with it`);
        known.set(name, path);
      }
    }
  },
};
