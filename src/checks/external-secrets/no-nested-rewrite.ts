import { listAt, mapAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';

/** E: externalsecret_controller_secret.go:237-245: with a rewrite, names are not converted any more. */
export const noNestedRewrite: ObjectRule = {
  id: 'no-nested-rewrite',
  level: 'strict',
  rows: ['R83'],
  why: 'once somebody stores a value in a deeper folder, its key keeps a slash, and the operator refuses all of them',
  help: 'replace "/" by a rewrite after it',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const { spec, path } of secretSpecs(object))
      for (const [index, each] of listAt(spec, 'dataFrom').entries()) {
        const rewrites = listAt(each, 'rewrite').map((rewrite) => mapAt(rewrite, 'regexp') ?? {});
        if (
          mapAt(each, 'find') !== undefined &&
          rewrites.some(keepsSlashes) &&
          !rewrites.some(replacesSlashes)
        )
          say([...path, 'dataFrom', index, 'rewrite'], 'keeps the slashes of names in deeper folders');
      }
  },
};

/** `(.*)` takes whatever follows, folders too, unless a greedy part before it took them; `([^/]*)` does not. */
function keepsSlashes(rewrite: unknown): boolean {
  const [source, target] = [textAt(rewrite, 'source') ?? '', textAt(rewrite, 'target') ?? ''];
  return target.includes('$') && /\(\.[*+]\??\)/.test(source) && !source.includes('.*/(');
}

/** A class of characters, or a slash, that becomes something else. */
function replacesSlashes(rewrite: unknown): boolean {
  const source = textAt(rewrite, 'source') ?? '';
  return source === '/' || /^\[(?:\^(?!.*\/)|[^^]*\/).*\]\+?$/.test(source);
}
