import { field, mapAt } from '../../values/field.ts';
import { goDuration } from '../objects/go-duration.ts';
import { application } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD controller/appcontroller.go:2383-2387, v1alpha1/types.go:1553. */
export const validRetry: ObjectRule = {
  id: 'valid-retry',
  level: 'contract',
  rows: ['C11', 'C12'],
  why: 'a retry without a limit never retries, and a duration that is none is an error at the first one',
  help: 'write limit, and durations of Go such as 10s',
  on: [application],
  check: ({ value }, _, say) => {
    const retry = mapAt(value, 'spec', 'syncPolicy', 'retry');
    if (retry === undefined) return;
    const path = ['spec', 'syncPolicy', 'retry'];
    const limit = field(retry, 'limit');
    if (limit === undefined || limit === 0) say(path, 'has no limit');
    const factor = field(field(retry, 'backoff'), 'factor');
    if (typeof factor === 'number' && factor < 1)
      say([...path, 'backoff', 'factor'], `${factor} is less than 1: the time between retries is none`);
    for (const name of ['duration', 'maxDuration']) {
      const text = field(field(retry, 'backoff'), name);
      if (typeof text === 'string' && !/^\d+$/.test(text) && goDuration(text) === undefined)
        say([...path, 'backoff', name], `"${text}" is no duration`);
    }
  },
};
