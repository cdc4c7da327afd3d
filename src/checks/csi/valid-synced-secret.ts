import { listAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { mountedFiles } from './mounted-files.ts';

/** C: pkg/util/secretutil/secret.go:163-207; of a missing type the driver's log alone speaks (facts: secrets.md 9.7). */
export const validSyncedSecret: ObjectRule = {
  id: 'valid-synced-secret',
  level: 'contract',
  rows: ['R40', 'R41', 'R42', 'R43'],
  why: 'the driver makes no Secret, or one without the key: pods that read it wait in CreateContainerConfigError',
  help: 'give each entry of secretObjects a secretName, a type, and data of { objectName: the name of a file, key }',
  on: [providerClass],
  check: (object, _, say) => {
    for (const [index, synced] of listAt(object.value, 'spec', 'secretObjects').entries()) {
      const path = ['spec', 'secretObjects', index];
      for (const field of ['secretName', 'type'])
        if ((textAt(synced, field) ?? '') === '') say(path, `has no ${field}`);
      const data = listAt(synced, 'data');
      if (data.length === 0) say(path, 'has no data');
      checkData(object, data, [...path, 'data'], say);
    }
  },
};

function checkData(object: SeenObject, data: readonly unknown[], path: FieldPath, say: SayOfField): void {
  const files = new Set(mountedFiles(object).map(({ name }) => name));
  const keys = new Set<string>();
  for (const [index, entry] of data.entries()) {
    const [file, key] = [textAt(entry, 'objectName') ?? '', textAt(entry, 'key') ?? ''];
    const at = [...path, index];
    if (!files.has(file)) say([...at, 'objectName'], `no file of the class is called "${file}"`);
    if (!/^[-._a-zA-Z0-9]{1,253}$/.test(key) || key === '.' || key === '..')
      say([...at, 'key'], `"${key}" is no key of a Secret`);
    else if (keys.has(key)) say([...at, 'key'], `"${key}" a second time`);
    keys.add(key);
  }
}
