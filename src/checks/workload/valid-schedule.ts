import { textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const macros: ReadonlySet<string> = new Set([
  '@yearly',
  '@annually',
  '@monthly',
  '@weekly',
  '@daily',
  '@midnight',
  '@hourly',
]);

interface Field {
  readonly least: number;
  readonly most: number;
  readonly words?: readonly string[];
}

const fields: readonly Field[] = [
  { least: 0, most: 59 },
  { least: 0, most: 23 },
  { least: 1, most: 31 },
  { least: 1, most: 12, words: ['', ...months] },
  { least: 0, most: 6, words: days },
];

/** k8s pkg/apis/batch/validation/validation.go, which reads schedules by github.com/robfig/cron/v3, and zones by Go's time.LoadLocation. */
export const validSchedule: ObjectRule = {
  id: 'valid-schedule',
  level: 'contract',
  rows: [],
  why: 'the API server refuses the CronJob',
  help: 'write minute, hour, day, month and day of the week, such as "30 2 * * *", and a time zone such as Europe/Berlin',
  on: ['CronJob.batch'],
  check: ({ value }, _, say) => {
    const schedule = textAt(value, 'spec', 'schedule');
    if (schedule !== undefined && !isSchedule(schedule))
      say(['spec', 'schedule'], `${JSON.stringify(schedule)} is no schedule`);
    const zone = textAt(value, 'spec', 'timeZone');
    if (zone !== undefined && !isZone(zone))
      say(['spec', 'timeZone'], `${JSON.stringify(zone)} is no time zone`);
  },
};

function isSchedule(text: string): boolean {
  if (text.startsWith('@every ')) return /^@every (?:\d+(?:\.\d+)?(?:h|ms|m|s))+$/.test(text);
  if (text.startsWith('@')) return macros.has(text);
  const parts = text.trim().split(/\s+/);
  return parts.length === fields.length && fields.every((field, index) => isField(parts[index] ?? '', field));
}

function isField(text: string, field: Field): boolean {
  return text.split(',').every((part) => {
    const [range = '', step, more] = part.split('/');
    if (more !== undefined || (step !== undefined && !/^[1-9]\d*$/.test(step))) return false;
    if (range === '*' || range === '?') return true;
    const [from = '', to = from, rest] = range.split('-');
    const [least, most] = [numberOf(from, field), numberOf(to, field)];
    return rest === undefined && least !== undefined && most !== undefined && least <= most;
  });
}

function numberOf(text: string, { least, most, words = [] }: Field): number | undefined {
  const word = text === '' ? -1 : words.indexOf(text.toLowerCase());
  const number = /^\d+$/.test(text) ? Number(text) : word;
  return number >= least && number <= most ? number : undefined;
}

/** Names of files, so that their case counts; an old name of a zone resolves to its new one. */
function isZone(zone: string): boolean {
  try {
    const resolved = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
    return resolved === zone || resolved.toLowerCase() !== zone.toLowerCase();
  } catch {
    return false;
  }
}
