import { textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { goDuration } from '../objects/go-duration.ts';
import { externalSecrets, secretSpecs } from './secret-specs.ts';

/** In seconds (E#4065, E#1769, E#1393). */
const hasty = 300;

export const noHastyRefresh: ObjectRule = {
  id: 'no-hasty-refresh',
  level: 'strict',
  rows: ['R111'],
  why: 'every refresh is a request for each key: with many secrets AWS throttles all of them, and Secrets Manager charges for each',
  help: 'read no more often than every five minutes',
  on: externalSecrets,
  check: (object, _, say) => {
    for (const { spec, path } of secretSpecs(object)) {
      const seconds = goDuration(textAt(spec, 'refreshInterval') ?? '');
      if (seconds !== undefined && seconds > 0 && seconds < hasty)
        say([...path, 'refreshInterval'], `is read again every ${seconds} seconds`);
    }
  },
};
