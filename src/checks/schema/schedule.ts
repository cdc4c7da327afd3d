/** What a field of a schedule may have, and the names for it. */
interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** github.com/robfig/cron/v3 spec.go:19 */
const fields: readonly Bounds[] = [
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31 },
  { min: 1, max: 12, names: months },
  { min: 0, max: 6, names: days },
];

/** What the API server takes for the schedule of a CronJob: github.com/robfig/cron/v3 parser.go ParseStandard. */
export function isSchedule(text: string): boolean {
  if (text === '') return true;
  if (/^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)$/.test(text)) return true;
  if (text.startsWith('@every '))
    return /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(text.slice(7));
  return hasFiveFields(text);
}

/** What its parser takes without the words that begin with @, as Argo CD asks it: NewParser(Minute | Hour | Dom | Month | Dow). */
export function hasFiveFields(text: string): boolean {
  const parts = text.trim().split(/\s+/);
  return (
    parts.length === fields.length && fields.every((bounds, index) => isField(parts[index] ?? '', bounds))
  );
}

function isField(text: string, bounds: Bounds): boolean {
  return text
    .split(',')
    .filter((each) => each !== '')
    .every((each) => isRange(each, bounds));
}

function isRange(text: string, bounds: Bounds): boolean {
  const [range = '', step, ...rest] = text.split('/');
  if (rest.length > 0 || (step !== undefined && !/^0*[1-9]\d*$/.test(step))) return false;
  if (range === '*' || range === '?') return true;
  const [low = '', high = low, ...more] = range.split('-');
  const [first, last] = [low, high].map((each) => numberOf(each, bounds));
  return more.length === 0 && first !== undefined && last !== undefined && first <= last;
}

function numberOf(text: string, { min, max, names }: Bounds): number | undefined {
  const named = names?.indexOf(text.toLowerCase()) ?? -1;
  const number = named < 0 ? Number(/^\d+$/.test(text) ? text : NaN) : named + min;
  return number >= min && number <= max ? number : undefined;
}
