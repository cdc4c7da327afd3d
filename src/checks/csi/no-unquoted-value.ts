import { mapAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import { anyNamed, providerObjects } from './provider-objects.ts';

/** A: secret_descriptor.go:19,233; every other field is text too. Executed with the provider's own code (facts: secrets.md 1.7). */
export const noUnquotedValue: ObjectRule = {
  id: 'no-unquoted-value',
  level: 'contract',
  rows: ['R25', 'R26'],
  why: 'a number or a word such as yes is read as something else: another name, another file, or a permission that is refused',
  help: 'put it in quotes: filePermission: "0644"',
  on: [providerClass],
  check: (object, _, say) => {
    for (const { path, value, properties, failover } of providerObjects(object)) {
      checkFields(value, path, say);
      if (failover !== undefined) checkFields(failover.value, failover.path, say);
      for (const property of properties) checkFields(property.value, property.path, say);
    }
  },
};

function checkFields(value: unknown, path: FieldPath, say: SayOfField): void {
  for (const [name, each] of Object.entries(mapAt(value) ?? {}))
    if (typeof each === 'number' || typeof each === 'boolean')
      say([...path, name], `is read as ${String(each)}, not as text`);
  const permission = anyNamed(value, 'filePermission');
  if (typeof permission === 'string' && permission !== '' && !/^[0-7]{4}$/.test(permission))
    say([...path, 'filePermission'], `"${permission}" is no mode of four octal digits`);
}
