import { isSchedule } from './schedule.ts';
import { isTimeZone } from './time-zone.ts';

/** A form that a text must have. */
export interface Form {
  readonly fits: (text: string) => boolean;
  /** The form in words, behind "is no". */
  readonly words: string;
  /** Where a number may stand too: whether an empty text may. */
  readonly mayBeEmpty?: boolean;
}

/** apimachinery pkg/util/validation/validation.go */
const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const subdomain = `${label}(?:\\.${label})*`;
const qualified = '[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?';
const isName = matches(`(?:(?=[^/]{1,253}/)${subdomain}/)?(?=[^/]{1,63}$)${qualified}`);
const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const address4 = `${octet}(?:\\.${octet}){3}`;
const address6 = '(?=.*:.*:)[0-9A-Fa-f:]+(?:(?<=:)\\d+(?:\\.\\d+){3})?';
const port = '(?=.*[a-z])(?!.*--)[a-z0-9](?:[-a-z0-9]{0,13}[a-z0-9])?';
const inner = String.raw`(?!/)(?!(?:.*/)?\.\.(?:/|$)).*`;
const percent = String.raw`\d+%`;

/** pkg/apis/core/helper/helpers.go standardQuotaResources */
const quotas = new Set([
  ...[
    'cpu',
    'memory',
    'storage',
    'ephemeral-storage',
    'pods',
    'services',
    'secrets',
    'configmaps',
    'resourcequotas',
  ],
  ...['replicationcontrollers', 'persistentvolumeclaims', 'services.nodeports', 'services.loadbalancers'],
  ...['requests.cpu', 'requests.memory', 'requests.storage', 'requests.ephemeral-storage'],
  ...['limits.cpu', 'limits.memory', 'limits.ephemeral-storage'],
]);

/** The forms that `imports/kubernetes-forms.js` names. An empty text is none of theirs: where something is needed, its length says so. */
const forms: Readonly<Record<string, Form>> = {
  absolutePath: form('/.*', 'absolute path'),
  address: form(`${address4}|${address6}`, 'IP address'),
  amount: { fits: (text) => !text.startsWith('-'), words: 'amount of 0 or more' },
  annotationKey: { fits: (text) => isName(text.toLowerCase()), words: 'name of an annotation' },
  base64: { fits: isBase64, words: 'base64' },
  clusterAddress: form(`None|${address4}|${address6}`, 'IP address, nor None'),
  containerResource: {
    fits: (text) =>
      (/^(?:cpu|memory|ephemeral-storage|hugepages-.+)$/.test(text) || text.includes('/')) && isName(text),
    words: 'resource that a container may ask for',
  },
  dataKey: form(String.raw`(?!\.\.?$)(?!\.\.)[-._a-zA-Z0-9]{1,253}`, 'key of a ConfigMap or a Secret'),
  // kube-openapi pkg/validation/strfmt/time.go
  dateTime: form(
    String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])[Tt ](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)`,
    'time such as 2026-01-31T08:00:00Z',
  ),
  driverName: form(
    `(?=.{1,63}$)(?:(?:[A-Za-z0-9](?:[-A-Za-z0-9]*[A-Za-z0-9])?)(?:\\.|$))+(?<!\\.)`,
    'name of a CSI driver',
  ),
  externalName: form(`(?=.{1,254}$)${subdomain}\\.?`, 'DNS name'),
  fieldPath: form(
    String.raw`metadata\.(?:name|namespace|uid|labels|annotations)|metadata\.(?:labels|annotations)\['.+'\]|spec\.(?:nodeName|serviceAccountName)|status\.(?:hostIPs?|podIPs?)`,
    'field of a pod that can be read so',
  ),
  forwardPath: form(String.raw`(?!(?:.*/)?\.\.(?:/|$)).*`, 'path without ..'),
  headerName: form('[-A-Za-z0-9]+', 'name of an HTTP header'),
  innerPath: form(inner, 'path inside the volume, without ..'),
  label: form(`(?=.{1,63}$)${label}`, 'name of at most 63 lower-case letters, digits and inner hyphens'),
  labelKey: { fits: isName, words: 'name of a label' },
  labelValue: form(
    `(?=.{1,63}$)${qualified}`,
    'value of a label: at most 63 letters, digits and inner - _ .',
  ),
  percent: form(percent, 'percentage such as 25%'),
  portName: form(
    port,
    'name of a port: at most 15 lower-case letters, digits and single inner hyphens, and a letter among them',
  ),
  quotaResource: {
    fits: (text) =>
      isName(text) &&
      (text.includes('/') || quotas.has(text) || /^(?:requests|limits)\.hugepages-/.test(text)),
    words: 'resource that a quota knows',
  },
  range: form(
    `${address4}/(?:[12]?\\d|3[0-2])|${address6}/(?:\\d|[1-9]\\d|1[01]\\d|12[0-8])`,
    'range of addresses such as 10.0.0.0/16',
  ),
  resourceField: form(
    String.raw`(?:limits|requests)\.(?:cpu|memory|ephemeral-storage|hugepages-.+)`,
    'amount of a container, such as limits.cpu',
  ),
  schedule: { fits: isSchedule, words: 'schedule: minute, hour, day of month, month, day of week' },
  searchDomain: form(
    String.raw`\.|(?=.{1,254}$)[a-z0-9_](?:[-_a-z0-9]*[a-z0-9_])?(?:\.[a-z0-9_](?:[-_a-z0-9]*[a-z0-9_])?)*\.?`,
    'domain to search',
  ),
  // path segments: apimachinery pkg/api/validation/path/name.go
  segment: form(String.raw`(?!\.\.?$)[^/%]+`, 'name: it has a slash or a percent sign'),
  serviceName: form(`(?=.{1,63}$)${label}`, 'name of a Service'),
  subdomain: form(`(?=.{1,253}$)${subdomain}`, 'name of lower-case letters, digits, hyphens and dots'),
  sysctl: form(
    String.raw`(?=.{1,253}$)(?:[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?`,
    'name of a sysctl',
  ),
  targetPort: { ...form(port, 'name of a port'), mayBeEmpty: true },
  timeZone: { fits: isTimeZone, words: 'time zone such as Europe/Berlin' },
  // Since 1.32, RelaxedEnvironmentVariableValidation; older ones as `strictVariable`.
  variable: form('[ -<>-~]+', 'name of a variable'),
  strictVariable: form(
    String.raw`(?!\.\.?$)(?!\.\.)[-._a-zA-Z][-._a-zA-Z0-9]*`,
    'name of a variable in this version',
  ),
  wholePercent: form(String.raw`(?:100|\d\d?)%`, 'percentage of at most 100%'),
  wildcardHost: form(
    `(?=.{1,253}$)(?!(?:\\d+\\.){3}\\d+$)(?:\\*\\.)?${subdomain}`,
    'host, nor one that begins with *.',
  ),
};

/** The form of a name; a cluster before 1.32 is stricter about variables. */
export function formOf(name: string | undefined, minor: number): Form | undefined {
  if (name === undefined) return undefined;
  return forms[name === 'variable' && minor < 32 ? 'strictVariable' : name];
}

function form(pattern: string, words: string): Form {
  return { fits: matches(pattern), words };
}

function matches(pattern: string): (text: string) => boolean {
  const whole = new RegExp(`^(?:${pattern})$`, 'su');
  return (text) => text === '' || whole.test(text);
}

/** As Go reads it: encoding/base64 StdEncoding, which skips line breaks. */
function isBase64(text: string): boolean {
  const plain = text.includes('\n') || text.includes('\r') ? text.replaceAll(/[\r\n]/g, '') : text;
  return plain.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(plain);
}
