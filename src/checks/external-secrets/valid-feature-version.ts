import { field, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { isOlder } from '../objects/is-older.ts';
import { externalSecrets, finds, remoteReads, secretSpecs, secretStores } from './secret-specs.ts';

/** The tags of External Secrets Operator in which the fields first stand (facts: secrets.md 1.2, 1.4). */
export const validFeatureVersion: ObjectRule = {
  id: 'valid-feature-version',
  level: 'contract',
  rows: ['R105'],
  why: 'the API server drops a field that it does not know, or refuses a word that it does not know: what was meant never happens',
  help: 'leave it out, or upgrade the operator and say its version',
  on: [...externalSecrets, ...secretStores],
  check: (object, { externalSecrets: version }, say) => {
    if (version === undefined) return;
    const since = (first: string, path: readonly (string | number)[], what: string) => {
      if (isOlder(version, first))
        say(path, `${what} is known since ${first}, and the operator is ${version}`);
    };
    if (
      field(field(field(field(object.value, 'spec'), 'provider'), 'aws'), 'sessionTagsPolicy') !== undefined
    )
      since('2.6', ['spec', 'provider', 'aws', 'sessionTagsPolicy'], 'sessionTagsPolicy');
    if (!externalSecrets.includes(object.type)) return;
    for (const each of secretSpecs(object)) {
      if (textAt(each.spec, 'target', 'creationPolicy') === 'CreateOrMerge')
        since('2.8', [...each.path, 'target', 'creationPolicy'], 'CreateOrMerge');
      if (field(each.spec, 'syncWindows') !== undefined)
        since('2.7', [...each.path, 'syncWindows'], 'syncWindows');
      for (const { ref, path } of remoteReads(each))
        if (field(ref, 'nullBytePolicy') !== undefined)
          since('2.3', [...path, 'nullBytePolicy'], 'nullBytePolicy');
      for (const { find, path } of finds(each))
        if (field(find, 'nullBytePolicy') !== undefined)
          since('2.3', [...path, 'nullBytePolicy'], 'nullBytePolicy');
    }
  },
};
