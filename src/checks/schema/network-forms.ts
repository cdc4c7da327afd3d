import { form, type Form } from './form.ts';
import { label, subdomain } from './name-forms.ts';

const octet = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const address4 = `${octet}(?:\\.${octet}){3}`;
const address6 = '(?=.*:.*:)[0-9A-Fa-f:]+(?:(?<=:)\\d+(?:\\.\\d+){3})?';
const port = '(?=.*[a-z])(?!.*--)[a-z0-9](?:[-a-z0-9]{0,13}[a-z0-9])?';

/** Where something is reached. */
export const networkForms: Readonly<Record<string, Form>> = {
  address: form(`${address4}|${address6}`, 'IP address'),
  clusterAddress: form(`None|${address4}|${address6}`, 'IP address, nor None'),
  externalName: form(`(?=.{1,253}$)${subdomain}\\.?`, 'DNS name'),
  headerName: form('[-A-Za-z0-9]+', 'name of an HTTP header'),
  portName: form(
    port,
    'name of a port: at most 15 lower-case letters, digits and single inner hyphens, and a letter among them',
  ),
  range: form(
    `${address4}/(?:[12]?\\d|3[0-2])|${address6}/(?:\\d|[1-9]\\d|1[01]\\d|12[0-8])`,
    'range of addresses such as 10.0.0.0/16',
  ),
  searchDomain: form(
    String.raw`\.|(?=.{1,253}$)[a-z0-9_](?:[-_a-z0-9]*[a-z0-9_])?(?:\.[a-z0-9_](?:[-_a-z0-9]*[a-z0-9_])?)*\.?`,
    'domain to search',
  ),
  serviceName: form(`(?=.{1,63}$)${label}`, 'name of a Service'),
  targetPort: { ...form(port, 'name of a port'), mayBeEmpty: true },
  wildcardHost: form(
    `(?=.{1,253}$)(?!(?:\\d+\\.){3}\\d+$)(?:\\*\\.)?${subdomain}`,
    'host, nor one that begins with *.',
  ),
};
