import { form, matches, type Form } from './form.ts';

/** apimachinery pkg/util/validation/validation.go */
export const label = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
export const subdomain = `${label}(?:\\.${label})*`;
const qualified = '[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?';

/** The name of a label, an annotation, a finalizer or a resource: a name, perhaps behind a domain and a slash. */
export const isQualifiedName = matches(`(?:(?=[^/]{1,253}/)${subdomain}/)?(?=[^/]{1,63}$)${qualified}`);

/** What somebody or something is called. */
export const nameForms: Readonly<Record<string, Form>> = {
  annotationKey: { fits: (text) => isQualifiedName(text.toLowerCase()), words: 'name of an annotation' },
  dataKey: form(String.raw`(?!\.\.?$)(?!\.\.)[-._a-zA-Z0-9]{1,253}`, 'key of a ConfigMap or a Secret'),
  driverName: form(
    `(?=.{1,63}$)(?:(?:[A-Za-z0-9](?:[-A-Za-z0-9]*[A-Za-z0-9])?)(?:\\.|$))+(?<!\\.)`,
    'name of a CSI driver',
  ),
  groupVersion: form('[^/]+(?:/[^/]+)?', 'apiVersion'),
  label: form(`(?=.{1,63}$)${label}`, 'name of at most 63 lower-case letters, digits and inner hyphens'),
  labelKey: { fits: isQualifiedName, words: 'name of a label' },
  labelValue: form(
    `(?=.{1,63}$)${qualified}`,
    'value of a label: at most 63 letters, digits and inner - _ .',
  ),
  oldLabel: form(
    '(?=.{1,63}$)[a-z](?:[-a-z0-9]*[a-z0-9])?',
    'name that begins with a letter and has at most 63 lower-case letters, digits and inner hyphens',
  ),
  // path segments: apimachinery pkg/api/validation/path/name.go
  segment: form(String.raw`(?!\.\.?$)[^/%]+`, 'name: it has a slash or a percent sign'),
  sessionTag: form('(?!eso(?:Namespace|StoreName|StoreKind)$).*', 'tag of your own: the operator sets it'),
  subdomain: form(`(?=.{1,253}$)${subdomain}`, 'name of lower-case letters, digits, hyphens and dots'),
  // Since 1.32, RelaxedEnvironmentVariableValidation; older ones as `strictVariable`.
  variable: form('[ -<>-~]+', 'name of a variable'),
  strictVariable: form(
    String.raw`(?!\.\.?$)(?!\.\.)[-._a-zA-Z][-._a-zA-Z0-9]*`,
    'name of a variable in this version',
  ),
  sysctl: form(
    String.raw`(?=.{1,253}$)(?:[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9](?:[-_a-z0-9]*[a-z0-9])?`,
    'name of a sysctl',
  ),
};
