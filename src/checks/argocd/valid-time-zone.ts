import { listAt, textAt } from '../../values/field.ts';
import { appProject } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD v1alpha1/types.go:3438. */
export const validTimeZone: ObjectRule = {
  id: 'valid-time-zone',
  level: 'default',
  rows: ['C23'],
  why: 'a time zone that Argo CD does not know is UTC, without a word: the window opens hours too early or too late',
  help: 'write a name such as Europe/Berlin',
  on: [appProject],
  check: ({ value }, _, say) => {
    for (const [index, window] of listAt(value, 'spec', 'syncWindows').entries()) {
      const zone = textAt(window, 'timeZone');
      if (
        zone !== undefined &&
        !/^(?:UTC|GMT|Etc\/[\w+-]+|(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][\w/+-]*)$/.test(
          zone,
        )
      )
        say(['spec', 'syncWindows', index, 'timeZone'], `"${zone}" is no time zone`);
    }
  },
};
