import { listAt, mapAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';

/** E: runtime/esutils/utils.go:199-233, externalsecret_controller_secret.go:237-245: with a rewrite, names are not converted any more. */
export const validRewrite: ObjectRule = {
  id: 'valid-rewrite',
  level: 'default',
  rows: ['R81', 'R83'],
  why: 'a target without a group gives every key one name, and a random one of them wins; a key that keeps its slashes makes the operator refuse all of them',
  help: 'take the changing part of the name into the target ($1), and replace "/" by a rewrite after it',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const { spec, path } of secretSpecs(object))
      for (const [index, each] of listAt(spec, 'dataFrom').entries()) {
        const rewrites = listAt(each, 'rewrite').map((rewrite) => mapAt(rewrite, 'regexp') ?? {});
        const at = [...path, 'dataFrom', index, 'rewrite'];
        for (const [place, rewrite] of rewrites.entries()) {
          const [source, target] = [textAt(rewrite, 'source') ?? '', textAt(rewrite, 'target')];
          const isWhole = /\.[*+]/.test(source);
          if (isWhole && target !== undefined && target !== '' && !target.includes('$'))
            say([...at, place, 'regexp', 'target'], `"${target}" is the same for every name`);
        }
        if (
          mapAt(each, 'find') !== undefined &&
          rewrites.some(keepsSlashes) &&
          !rewrites.some(replacesSlashes)
        )
          say(at, 'keeps the slashes of names in deeper folders');
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
