/** What a value of a field may be, as far as its text tells. */
export type Form = (value: unknown) => boolean;

function text(form: RegExp): Form {
  return (value) => typeof value === 'string' && form.test(value);
}

export const anyText: Form = (value) => typeof value === 'string';
export const label = text(/^(?:[A-Za-z0-9](?:[-._A-Za-z0-9]{0,61}[A-Za-z0-9])?)?$/);
export const dnsName = text(
  /^(?=.{1,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/,
);
export const dnsLabel = text(/^[a-z0-9](?:[-a-z0-9]{0,61}[a-z0-9])?$/);
export const serviceName = text(/^[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?$/);
export const segment = text(/^(?!\.{1,2}$)[^/%]+$/);
export const portName = text(/^(?=.*[a-z])(?!.*--)[a-z0-9](?:[-a-z0-9]{0,13}[a-z0-9])?$/);
export const image = text(/^[a-z0-9]+(?:[-._/:][a-z0-9]+)*(?::[\w][-.\w]*)?$/);
export const path = text(/^(?!.*\/\/)\/[^:\s]*$/);
export const variable = text(/^[-._a-zA-Z][-._a-zA-Z0-9]*$/);
export const secretKey = text(/^[-._a-zA-Z0-9]+$/);
export const quantity: Form = (value) =>
  typeof value === 'number'
    ? value >= 0
    : typeof value === 'string' && /^\d+(?:\.\d+)?(?:m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$/.test(value);
export const duration = text(/^(?:\d+|(?=\d)(?:\d+h)?(?:\d+m)?(?:\d+s)?)$/);
/** As Go writes it. */
export const interval = text(/^(?:[1-9]\d*h(?:0|[1-5]?\d)m|[1-9]\d?m)(?:0|[1-5]?\d)s$/);
export const cron = text(
  /^(?:\*|\d+(?:[-,]\d+)*)(?:\/[1-9]\d*)?(?: (?:\*|\d+(?:[-,]\d+)*)(?:\/[1-9]\d*)?){4}$/,
);
const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
export const cidr = text(new RegExp(`^${octet}(?:\\.${octet}){3}/(?:3[0-2]|[12]?\\d)$`));
export const arn = text(/^arn:aws(?:-[a-z]+)*:iam::\d{12}:role\/[-+=,.@_/a-zA-Z0-9]+$/);

export function whole(least: number, most: number): Form {
  return (value) => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

export function oneOf(...words: readonly string[]): Form {
  return (value) => typeof value === 'string' && words.includes(value);
}

export const boolean: Form = (value) => typeof value === 'boolean';
export const port = whole(1, 65_535);
export const count = whole(0, 2_147_483_647);
export const countOrShare: Form = (value) => count(value) || text(/^(?:0*[1-9]\d?|100)%$/)(value);
