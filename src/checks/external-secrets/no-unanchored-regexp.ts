import { listAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { externalSecrets, finds, secretSpecs, secretStores } from './secret-specs.ts';

/** E: client_manager.go:265-274, runtime/find/find.go: MatchString looks anywhere in the text. */
export const noUnanchoredRegexp: ObjectRule = {
  id: 'no-unanchored-regexp',
  level: 'strict',
  rows: ['R75', 'R86'],
  why: 'it matches anywhere in the name: "prod" lets nonprod-x in, and "/app" finds the secrets of /app2',
  help: 'begin it with ^ and end it with $',
  on: [...externalSecrets, ...secretStores],
  check: (object, _, say) => {
    for (const [index, condition] of listAt(object.value, 'spec', 'conditions').entries())
      for (const [place, each] of listAt(condition, 'namespaceRegexes').entries())
        if (typeof each === 'string' && !(each.startsWith('^') && each.endsWith('$')))
          say(['spec', 'conditions', index, 'namespaceRegexes', place], `${each} matches parts of names`);
    for (const spec of externalSecrets.includes(object.type) ? secretSpecs(object) : [])
      for (const { find, path } of finds(spec)) {
        const text = textAt(find, 'name', 'regexp');
        if (text !== undefined && !text.startsWith('^'))
          say([...path, 'name', 'regexp'], `${text} matches parts of names`);
      }
  },
};
