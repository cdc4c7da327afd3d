import { listAt, mapAt, textsOf } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, secretSpecs, type SecretSpec } from './secret-specs.ts';
import { templateTexts } from './template-references.ts';

/**
 * E: runtime/template/v2/template.go:238 (missingkey=error); E#1053, E#1154, E#4332. Templates see what was fetched, and nothing of each other
 * (pkg/controllers/templating/parser.go, DataMap).
 */
export const validTemplate: ObjectRule = {
  id: 'valid-template',
  level: 'contract',
  rows: ['R96', 'R97'],
  why: 'the operator cannot execute the template, or writes nothing where the key should stand: the Secret is not made, or keeps its old values',
  help: 'name a key that data fetches, and write keys with - or . as {{ index . "my-key" }}',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const each of secretSpecs(object)) {
      const template = mapAt(each.spec, 'target', 'template');
      const texts = template === undefined ? [] : templateTexts(template);
      const known = texts.length === 0 ? undefined : fetchedKeys(each);
      for (const { path: at, references } of texts) {
        const path = [...each.path, 'target', 'template', ...at];
        for (const word of references.broken) say(path, `${word} is read as a subtraction, or as a path`);
        for (const key of references.keys)
          if (known !== undefined && !known.has(key)) say(path, `nothing fetches the key "${key}"`);
      }
    }
  },
};

/** `undefined` when only the values in AWS decide. */
function fetchedKeys({ spec }: SecretSpec): ReadonlySet<string> | undefined {
  return listAt(spec, 'dataFrom').length > 0
    ? undefined
    : new Set(textsOf(listAt(spec, 'data'), 'secretKey'));
}
