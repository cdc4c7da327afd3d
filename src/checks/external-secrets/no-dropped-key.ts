import { listAt, mapAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';
import { templateTexts } from './template-references.ts';

/** E: externalsecret_controller_template.go:71-75: an empty template takes all that was fetched. */
export const noDroppedKey: ObjectRule = {
  id: 'no-dropped-key',
  level: 'default',
  rows: ['R98'],
  why: 'a template replaces what was fetched: a key that it does not name is not in the Secret',
  help: 'name the key in the template, write mergePolicy: Merge, or do not fetch it',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const { spec, path } of secretSpecs(object)) {
      const template = mapAt(spec, 'target', 'template');
      const written = Object.keys(mapAt(template, 'data') ?? {});
      if (template === undefined || written.length === 0 || textAt(template, 'mergePolicy') === 'Merge')
        continue;
      if (listAt(template, 'templateFrom').length > 0) continue;
      const references = templateTexts(template).map((each) => each.references);
      if (references.some(({ readsMore }) => readsMore)) continue;
      const used = new Set(references.flatMap(({ read }) => read));
      for (const [index, each] of listAt(spec, 'data').entries()) {
        const key = textAt(each, 'secretKey');
        if (key !== undefined && !used.has(key))
          say([...path, 'data', index, 'secretKey'], `"${key}" is fetched, and the template drops it`);
      }
    }
  },
};
