import { listAt, textAt } from '../../values/field.ts';
import { isTimeZone } from '../schema/time-zone.ts';
import { appProject } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD v1alpha1/types.go, scheduleOffsetByTimeZone. */
export const validTimeZone: ObjectRule = {
  id: 'valid-time-zone',
  level: 'default',
  rows: ['C23'],
  why: 'a time zone that Argo CD does not know is UTC, without a word: the window opens hours too early or too late',
  help: 'write a name such as Europe/Berlin',
  on: [appProject],
  check: ({ value }, _, say) => {
    for (const [index, window] of listAt(value, 'spec', 'syncWindows').entries()) {
      const zone = textAt(window, 'timeZone') ?? '';
      if (!isGoZone(zone)) say(['spec', 'syncWindows', index, 'timeZone'], `"${zone}" is no time zone`);
    }
  },
};

/** What Go loads (time/zoneinfo.go, LoadLocation): the API server takes all of it but the zone of the machine. */
export function isGoZone(zone: string): boolean {
  return zone === 'Local' || isTimeZone(zone);
}
