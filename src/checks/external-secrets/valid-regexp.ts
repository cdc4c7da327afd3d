import { listAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, finds, secretSpecs } from './secret-specs.ts';

/** What Go's regexp (RE2) lacks: looking ahead and behind, references to groups, atomic groups. */
const beyondRe2 = /\(\?(?:[=!>]|<[=!])|(?<!\\)(?:\\\\)*\\[1-9]|\\k</;

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
        if (text !== undefined && !compiles(text))
          say([...path, 'name', 'regexp'], `${text} does not compile`);
      }
      for (const [index, from] of listAt(each.spec, 'dataFrom').entries())
        for (const [place, rewrite] of listAt(from, 'rewrite').entries()) {
          const text = textAt(rewrite, 'regexp', 'source');
          if (text !== undefined && !compiles(text))
            say(
              [...each.path, 'dataFrom', index, 'rewrite', place, 'regexp', 'source'],
              `${text} does not compile`,
            );
        }
    }
  },
};

/** Go's named groups and flags are written a little differently here; the rest of both is the same. */
function compiles(text: string): boolean {
  if (beyondRe2.test(text)) return false;
  try {
    void new RegExp(text.replaceAll('(?P<', '(?<').replace(/^\(\?[imsU]+\)/, ''), 'u');
    return true;
  } catch {
    return !/\\[pPQEzAC]|\[\[:|\\-|\\_|\\\//.test(text) ? isLoose(text) : true;
  }
}

/** Some escapes are errors in strict mode alone. */
function isLoose(text: string): boolean {
  try {
    void new RegExp(text.replaceAll('(?P<', '(?<'));
    return true;
  } catch {
    return false;
  }
}
