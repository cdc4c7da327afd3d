import { amountForms } from './amount-forms.ts';
import { form, type Form } from './form.ts';
import { nameForms } from './name-forms.ts';
import { networkForms } from './network-forms.ts';
import { isSchedule } from './schedule.ts';
import { isTimeZone } from './time-zone.ts';

/** The forms that `imports/kubernetes-forms.js` names. */
const forms: Readonly<Record<string, Form>> = {
  ...amountForms,
  ...nameForms,
  ...networkForms,
  absolutePath: form('/.*', 'absolute path'),
  base64: { fits: isBase64, words: 'base64' },
  // kube-openapi pkg/validation/strfmt/time.go
  dateTime: form(
    String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)`,
    'time such as 2026-01-31T08:00:00Z',
  ),
  fieldPath: form(
    String.raw`metadata\.(?:name|namespace|uid|labels|annotations)|metadata\.(?:labels|annotations)\['.+'\]|spec\.(?:nodeName|serviceAccountName)|status\.(?:hostIPs?|podIPs?)`,
    'field of a pod that can be read so',
  ),
  forwardPath: form(String.raw`(?!(?:.*/)?\.\.(?:/|$)).*`, 'path without ..'),
  innerPath: form(String.raw`(?!/)(?!(?:.*/)?\.\.(?:/|$)).*`, 'path inside the volume, without ..'),
  schedule: { fits: isSchedule, words: 'schedule: minute, hour, day of month, month, day of week' },
  timeZone: { fits: isTimeZone, words: 'time zone such as Europe/Berlin' },
};

/** The form of a name; an older cluster is stricter about variables, and about Services. */
export function formOf(name: string | undefined, minor: number): Form | undefined {
  if (name === undefined) return undefined;
  if (name === 'variable' && minor < 32) return forms['strictVariable'];
  return forms[name === 'serviceObject' ? (minor < 36 ? 'oldLabel' : 'label') : name];
}

/** As Go reads it: encoding/base64 StdEncoding, which skips line breaks. */
function isBase64(text: string): boolean {
  const plain = text.includes('\n') || text.includes('\r') ? text.replaceAll(/[\r\n]/g, '') : text;
  return plain.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(plain);
}
