import { suggest } from '../../values/suggest.ts';
import { textAt } from '../../values/field.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { visitPlaces } from './of-kinds.ts';
import { words } from './words.ts';

export const validWord: ObjectRule = {
  id: 'valid-word',
  level: 'contract',
  rows: [],
  why: 'the API server refuses what is none of the words that a field knows: "Unsupported value"',
  help: 'write one of the words, in the same case',
  on: 'every',
  check: (object, _, say) => {
    if (object.type === 'Namespace') askStandards(object, say);
    visitPlaces(object, words, (found, known, path) => {
      if (typeof found === 'string' && !known.includes(found))
        say(
          path,
          `"${found}" is none of ${known.map((word) => word || '""').join(', ')}${suggest(found, known)}`,
        );
    });
  },
};

const standards = ['privileged', 'baseline', 'restricted'];

/** The Pod Security Standards: staging/src/k8s.io/pod-security-admission/api. */
function askStandards({ metadata }: SeenObject, say: SayOfField): void {
  for (const mode of ['enforce', 'audit', 'warn']) {
    const name = `pod-security.kubernetes.io/${mode}`;
    const level = textAt(metadata, 'labels', name);
    if (level !== undefined && !standards.includes(level))
      say(
        ['metadata', 'labels', name],
        `"${level}" is none of ${standards.join(', ')}${suggest(level, standards)}`,
      );
  }
}
