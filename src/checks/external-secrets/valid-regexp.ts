import { listAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { isGoRegexp } from '../objects/go-regexp.ts';
import { externalSecrets, finds, secretSpecs } from './secret-specs.ts';

/** E: runtime/find/find.go. */
export const validRegexp: ObjectRule = {
  id: 'valid-regexp',
  level: 'contract',
  rows: ['R85'],
  why: 'the operator cannot compile it: nothing is found, at every refresh',
  help: 'write it as Go knows regular expressions (RE2): without looking ahead or behind, and without references to groups',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const each of secretSpecs(object)) {
      for (const { find, path } of finds(each)) {
        const text = textAt(find, 'name', 'regexp');
        if (text !== undefined && !isGoRegexp(text))
          say([...path, 'name', 'regexp'], `${text} does not compile`);
      }
      for (const [index, from] of listAt(each.spec, 'dataFrom').entries())
        for (const [place, rewrite] of listAt(from, 'rewrite').entries()) {
          const text = textAt(rewrite, 'regexp', 'source');
          if (text !== undefined && !isGoRegexp(text))
            say(
              [...each.path, 'dataFrom', index, 'rewrite', place, 'regexp', 'source'],
              `${text} does not compile`,
            );
        }
    }
  },
};
