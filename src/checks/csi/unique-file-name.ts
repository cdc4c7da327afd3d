import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { mountedFiles, type MountedFile } from './provider-objects.ts';

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
    for (const file of mountedFiles(object)) {
      if (names.has(file.name)) say(placeOf(file), `a second file named "${file.name}"`);
      names.add(file.name);
    }
  },
};

function placeOf({ object, property }: MountedFile): readonly (string | number)[] {
  const path = ['spec', 'parameters', 'objects', object];
  return property === undefined ? path : [...path, 'jmesPath', property];
}
