import type { NearMiss } from './near-miss.ts';

/** Of what stands around workloads: files, disks, rights, routes, and what limits them. */
export const surroundingMisses: readonly NearMiss[] = [
  {
    mistake: 'a number for a text',
    kind: 'ConfigMap',
    find: /("data":\{"[^"]*":)"(?:[^"\\]|\\.)*"/,
    replace: '$17',
    says: /cannot unmarshal number|data\.[^ ]*: expected string/,
  },
  {
    mistake: 'a word that is none',
    kind: 'PersistentVolumeClaim',
    find: '"ReadWriteMany"',
    replace: '"ReadWriteAll"',
    says: /accessModes: Unsupported value: "ReadWriteAll"/,
  },
  {
    mistake: 'a quantity of another form',
    kind: 'ResourceQuota',
    find: /"requests\.memory":"[^"]*"/,
    replace: '"requests.memory":"40GB"',
    says: /quantities must match the regular expression/,
  },
  {
    mistake: 'a limit above the limit',
    kind: 'LimitRange',
    find: '"max":{"memory":"4Gi"}',
    replace: '"max":{"memory":"4Gi"},"default":{"memory":"8Gi"}',
    says: /default\[memory\]: Invalid value: "4Gi": default value 8Gi is greater than max value 4Gi/,
  },
  {
    mistake: 'a rule without its verbs',
    kind: 'Role',
    find: /,?"verbs":\[[^\]]*\]/,
    replace: '',
    says: /rules\[0\]\.verbs: Required value/,
  },
  {
    mistake: 'a group of another kind',
    kind: 'RoleBinding',
    find: '"apiGroup":"rbac.authorization.k8s.io","kind":"Role"',
    replace: '"apiGroup":"rbac.authorization.k8s.io","kind":"Roles"',
    says: /roleRef\.kind: Unsupported value: "Roles"/,
  },
  {
    mistake: 'a label without the form of one',
    kind: 'NetworkPolicy',
    find: /"matchLabels":\{"[^"]*":"/,
    replace: '$&-',
    says: /matchLabels: Invalid value: "-/,
  },
  {
    mistake: 'a direction that is none',
    kind: 'NetworkPolicy',
    find: '"policyTypes":["Ingress"',
    replace: '"policyTypes":["Inbound"',
    says: /policyTypes\[0\]: Unsupported value: "Inbound"/,
  },
  {
    mistake: 'a path that begins with nothing',
    kind: 'HTTPRoute',
    find: '"value":"/"',
    replace: '"value":"pictures"',
    says: /value must be an absolute path and start with '\/'/,
  },
  {
    mistake: 'a misspelt field',
    kind: 'ServiceMonitor',
    find: '"endpoints"',
    replace: '"endpoint"',
    says: /spec\.endpoint/,
  },
  {
    mistake: 'an interval of another form',
    kind: 'ServiceMonitor',
    find: '"interval":"1m"',
    replace: '"interval":"1 min"',
    says: /interval: Invalid value: "1 min"|interval in body should match/,
  },
  {
    mistake: 'a word that is none',
    kind: 'SecretStore',
    find: /"service":"\w+"/,
    replace: '"service":"ParameterShop"',
    says: /Unsupported value: "ParameterShop"/,
  },
];
