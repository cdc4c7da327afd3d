import type { NearMiss } from './near-miss.ts';
import { surroundingMisses } from './surrounding-misses.ts';
import { workloadMisses } from './workload-misses.ts';

/** Of what every shop has: Deployments, what leads to them, secrets, Argo CD. */
const ofServices: readonly NearMiss[] = [
  {
    mistake: 'a misspelt field',
    kind: 'Deployment',
    find: '"replicas"',
    replace: '"replica"',
    says: /unknown field "spec\.replica"|\.spec\.replica: field not declared/,
  },
  {
    mistake: 'a wrong type',
    kind: 'Deployment',
    find: /"replicas":\d+/,
    replace: '"replicas":"two"',
    says: /cannot unmarshal string|expected numeric/,
  },
  {
    mistake: 'a missing field',
    kind: 'Deployment',
    find: /"image":"[^"]*",/,
    replace: '',
    says: /(?:c|initC)ontainers\[0\]\.image: Required value/,
  },
  {
    mistake: 'one port twice',
    kind: 'Deployment',
    find: /"ports":\[\{"name":"\w+"(,[^}]*\})/,
    replace: '"ports":[{"name":"one"$1,{"name":"two"$1',
    says: /duplicate (?:port definition|entries for key)/,
  },
  {
    mistake: 'more privileges than the namespace wants',
    kind: 'Deployment',
    find: '"allowPrivilegeEscalation":false',
    replace: '"allowPrivilegeEscalation":true',
    says: /would violate PodSecurity "restricted:latest": allowPrivilegeEscalation != false/,
  },
  {
    mistake: 'another case',
    kind: 'Service',
    find: '"targetPort"',
    replace: '"targetport"',
    says: /unknown field "spec\.ports\[0\]\.targetport"|\.targetport: field not declared/,
  },
  {
    mistake: 'a word that is none',
    kind: 'Ingress',
    find: '"pathType":"Prefix"',
    replace: '"pathType":"prefix"',
    says: /pathType: Unsupported value: "prefix"/,
  },
  {
    mistake: 'a misspelt field',
    kind: 'ServiceAccount',
    find: '"automountServiceAccountToken"',
    replace: '"automountServiceAccountTokens"',
    says: /unknown field "automountServiceAccountTokens"|automountServiceAccountTokens: field not declared/,
  },
  {
    mistake: 'a label without the form of one',
    kind: 'Namespace',
    find: '"annotations":{',
    replace: '"labels":{"a..b/c":"d"},"annotations":{',
    says: /metadata\.labels: Invalid value: "a\.\.b\/c"/,
  },
  {
    mistake: 'a misspelt field',
    kind: 'ExternalSecret',
    find: '"refreshInterval"',
    replace: '"refreshIntervall"',
    says: /refreshIntervall/,
  },
  {
    mistake: 'a wrong type',
    kind: 'ExternalSecret',
    find: /"secretKey":"[^"]*"/,
    replace: '"secretKey":7',
    says: /secretKey: Invalid value: "integer"|expected string/,
  },
  {
    mistake: 'a word that is none',
    kind: 'ClusterSecretStore',
    find: /"service":"\w+"/,
    replace: '"service":"ParameterShop"',
    says: /Unsupported value: "ParameterShop"/,
  },
  {
    mistake: 'a misspelt field',
    kind: 'SecretProviderClass',
    find: '"parameters"',
    replace: '"parameter"',
    says: /spec\.parameter/,
  },
  {
    mistake: 'a missing field',
    kind: 'Application',
    find: /"destination":\{[^}]*\},/,
    replace: '',
    says: /spec\.destination: Required value/,
  },
  {
    mistake: 'a finalizer without a path',
    kind: 'Application',
    find: '/foreground"',
    replace: '"',
    says: /prefer a domain-qualified finalizer name/,
  },
  {
    mistake: 'a misspelt field',
    kind: 'AppProject',
    find: '"sourceRepos"',
    replace: '"sourceRepo"',
    says: /spec\.sourceRepo/,
  },
];

/** At least one in every kind that `dist/` has, each of a sort that a chart could make. */
export const nearMisses: readonly NearMiss[] = [...ofServices, ...workloadMisses, ...surroundingMisses];
