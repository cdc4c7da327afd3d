import { listAt, mapAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';

/** E: runtime/esutils/utils.go:199-209: the iteration of a map decides. */
export const validRewrite: ObjectRule = {
  id: 'valid-rewrite',
  level: 'default',
  rows: ['R81'],
  why: 'a target without a group gives every key one name, and a random one of them wins',
  help: 'take the changing part of the name into the target ($1)',
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
      }
  },
};
