import { listAt, textAt, textsOf } from '../../values/field.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { mountedFiles } from './mounted-files.ts';

/** A: secret_descriptor.go:16,261,378-384, server.go:380-396; C: atomic_writer.go:282; seen with the real driver (facts: secrets.md 9.5). */
export const validFileName: ObjectRule = {
  id: 'valid-file-name',
  level: 'contract',
  rows: ['R27', 'R28', 'R29', 'R30'],
  why: 'the provider cannot write the file, or the driver never syncs it: every pod that mounts the class waits',
  help: 'give it an objectAlias that is the plain name of a file, and leave pathTranslation out',
  on: [providerClass],
  check: (object, _, say) => {
    const translation = textAt(object.value, 'spec', 'parameters', 'pathTranslation');
    const isOff = translation?.toLowerCase() === 'false';
    if (translation !== undefined && !isOff && !/^[\0-\u007f]$/.test(translation))
      say(['spec', 'parameters', 'pathTranslation'], `"${translation}" is neither one character nor False`);
    for (const { name, path } of mountedFiles(object)) {
      if (/(?:^|\/)\.\.(?:\/|$)/.test(name)) say(path, `the file "${name}" would lie outside the mount`);
      else if (name.startsWith('..') && syncedFiles(object.value).has(name))
        say(path, `the file "${name}" begins with two dots, and is to be synced`);
      else if (name.includes('/')) say(path, `the file "${name}" would lie in a folder, which nobody makes`);
      // A character has at most three bytes, or four in two.
      if (name.length > 85 && new TextEncoder().encode(name).length > 255)
        say(path, `the name of the file has ${name.length} characters`);
    }
  },
};

function syncedFiles(value: unknown): ReadonlySet<string> {
  const data = listAt(value, 'spec', 'secretObjects').flatMap((each) => listAt(each, 'data'));
  return new Set(textsOf(data, 'objectName'));
}
