/** Manifests that others publish, and everything that `purser lint` finds in them: each finding with what is wrong there. */
export interface Collection {
  readonly title: string;
  /** What lies below the program's folder: a file, a folder, or a chart that helm renders. */
  readonly path: string;
  readonly chart?: { readonly namespace: string; readonly values?: readonly string[] };
  /** By rule: how often, and why that is so. */
  readonly findings: Readonly<Record<string, readonly [count: number, why: string]>>;
  /** So many objects at least are judged. */
  readonly objects: number;
}

const none = {};

const manifests: readonly Collection[] = [
  { title: 'Argo CD', path: 'argo-cd/install.yaml', findings: none, objects: 59 },
  { title: 'Argo CD, highly available', path: 'argo-cd/ha.yaml', findings: none, objects: 60 },
  { title: 'Argo CD, one namespace', path: 'argo-cd/namespace-install.yaml', findings: none, objects: 50 },
  { title: 'Argo CD, the core', path: 'argo-cd/core-install.yaml', findings: none, objects: 34 },
  {
    title: 'Argo Rollouts',
    path: 'argo-rollouts.yaml',
    findings: {
      'no-preserved-fields': [5, 'its CRDs write preserveUnknownFields: false, which the API server drops'],
    },
    objects: 15,
  },
  { title: 'Prometheus operator', path: 'prometheus-operator.yaml', findings: none, objects: 15 },
  { title: 'CSI driver', path: 'csi-driver', findings: none, objects: 13 },
];

const charts: readonly Collection[] = [
  {
    title: 'External Secrets Operator',
    path: 'charts/external-secrets',
    chart: { namespace: 'external-secrets', values: ['installCRDs=true'] },
    findings: none,
    objects: 19,
  },
  {
    title: 'CSI driver, everything on',
    path: 'charts/csi-driver',
    chart: {
      namespace: 'kube-system',
      values: ['syncSecret.enabled=true', 'enableSecretRotation=true', 'windows.enabled=true'],
    },
    findings: none,
    objects: 20,
  },
  {
    title: 'cert-manager',
    path: 'charts/cert-manager',
    chart: { namespace: 'cert-manager', values: ['crds.enabled=true'] },
    findings: none,
    objects: 50,
  },
  {
    title: 'ExternalDNS',
    path: 'charts/external-dns',
    chart: { namespace: 'external-dns' },
    findings: none,
    objects: 6,
  },
  {
    title: 'Kyverno policies',
    path: 'charts/kyverno-policies',
    chart: { namespace: 'kyverno' },
    findings: none,
    objects: 11,
  },
  { title: 'KWOK', path: 'charts/kwok', chart: { namespace: 'kube-system' }, findings: none, objects: 7 },
  {
    title: 'Metrics Server',
    path: 'charts/metrics-server',
    chart: { namespace: 'kube-system' },
    findings: none,
    objects: 9,
  },
];

/** Examples of documentation: several for one purpose share a name, and some are wrong. */
const examples: readonly Collection[] = [
  {
    title: 'Gateway API, examples',
    path: 'gateway-api',
    findings: { 'unique-objects': [17, 'examples of one name in several files'] },
    objects: 80,
  },
  {
    title: 'External Secrets Operator, examples',
    path: 'snippets',
    findings: {
      'no-committed-secret': [26, 'credentials of the stores, as if they were to be committed'],
      'no-explicit-null': [10, 'placeholders of Oracle stores, with a comment for a value'],
      'no-unserved-version': [4, 'v1alpha1 and v1beta1, which 0.17 ended'],
      'require-data': [1, 'an entry of dataFrom with key alone, as before v1beta1'],
      'require-store': [1, 'an ExternalSecret without a store'],
      'unique-objects': [78, 'examples of one name in several files'],
      'unique-secret-key': [1, 'the key password twice'],
      'valid-fields': [5, 'names in capitals, data that is no base64, a placeholder'],
      'valid-json-file': [1, 'a dashboard'],
      'valid-role-arn': [2, 'a name for the role of a store, in the examples of all fields'],
      'valid-store-provider': [2, 'several providers in one store'],
      'valid-store-reference': [3, 'the store of the name is the ClusterSecretStore of another example'],
      'valid-yaml': [
        63,
        'instructions to the generator of the pages, files that are cut short, and an escaped slash, which kubectl refuses too',
      ],
    },
    objects: 180,
  },
  {
    title: 'Argo CD, every field',
    path: 'argo-cd/operator-manual',
    findings: {
      'no-committed-secret': [27, 'credentials of repositories and clusters'],
      'no-default-value': [8, 'the defaults of an Application, written out'],
      'no-explicit-null': [16, 'generators that are only named'],
      'no-open-project': [1, 'any repository'],
      'unique-source-kind': [2, 'all kinds of sources at once'],
      'valid-fields': [
        21,
        'fields of an ApplicationSet at the wrong place, numbers and placeholders in Secrets',
      ],
      'valid-json-file': [1, 'a dashboard'],
      'valid-permitted-kind': [1, 'NetworkPolicy is denied in the core group, where there is none'],
    },
    objects: 20,
  },
];

export const collections: readonly Collection[] = [...manifests, ...charts, ...examples];
