// Generates the typed imports from the operators' CRDs: `npm run imports -- <folders with the CRD files>`.
// The CRDs are not committed. They are cut to the fields that the charts write and joined by API group first, because
// `cdk8s import` names its output after the group and a second CRD of one group would overwrite the first.
//
// HTTPRoute, ServiceMonitor and PodMonitor come out of the Go modules that `tests/cluster/programs/crds/go.mod` pins. There,
// `go mod download -json` gets both and prints where each one lies (`Dir`). The folders to name are
//   <Dir of sigs.k8s.io/gateway-api>/config/crd/standard
//   <Dir of github.com/prometheus-operator/prometheus-operator>/example/prometheus-operator-crd
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

const strategies = ['conversionStrategy', 'decodingStrategy', 'metadataPolicy', 'nullBytePolicy'];
const remoteRef = ['key', 'property', 'version', ...strategies];
const store = { provider: { aws: ['service', 'region', 'role', 'sessionTagsPolicy', { auth: { jwt: true } }] } };

/** What of each kind's `spec` is kept: `true` or a field's name keeps it whole, a nested table keeps a part of it. */
const kept = {
  ExternalSecret: [
    { secretStoreRef: ['name', 'kind'], data: ['secretKey', { remoteRef, sourceRef: { storeRef: true } }] },
    { target: ['name', 'creationPolicy', 'deletionPolicy', { template: ['type', 'engineVersion', 'mergePolicy', { metadata: ['labels'] }] }] },
    'refreshPolicy',
    'refreshInterval',
  ],
  SecretStore: store,
  ClusterSecretStore: [store, { conditions: ['namespaces'] }],
  SecretProviderClass: true,
  Application: [
    'project',
    { destination: true },
    { source: ['repoURL', 'path', 'chart', 'targetRevision', { directory: ['include'], helm: ['releaseName', 'valuesObject'] }] },
    { syncPolicy: ['retry', 'syncOptions', { automated: ['prune', 'selfHeal'] }] },
  ],
  AppProject: ['description', 'sourceRepos', 'destinations', { clusterResourceWhitelist: ['group', 'kind'] }, 'namespaceResourceWhitelist'],
  HTTPRoute: [
    { parentRefs: ['group', 'kind', 'name', 'namespace', 'sectionName'] },
    'hostnames',
    { rules: [{ matches: ['path'], backendRefs: ['group', 'kind', 'name', 'port', 'weight'] }] },
  ],
  ServiceMonitor: [{ endpoints: ['port', 'path', 'interval'] }, 'selector'],
  PodMonitor: [{ podMetricsEndpoints: ['port', 'path', 'interval'] }, 'selector'],
};

/** One table of field -> what is kept of it, from the shorthand above. */
function keepTable(keep) {
  if (!Array.isArray(keep)) return keep;
  return Object.assign({}, ...keep.map((entry) => (typeof entry === 'string' ? { [entry]: true } : entry)));
}

function cut(schema, keep) {
  if (keep === true) return schema;
  if (schema.items) return { ...schema, items: cut(schema.items, keep) };
  const fields = Object.entries(keepTable(keep));
  const unknown = fields.filter(([field]) => !Object.hasOwn(schema.properties, field));
  if (unknown.length > 0) throw new Error(`the CRD has no field ${unknown.map(([field]) => field).join(', ')}`);
  return {
    ...schema,
    properties: Object.fromEntries(fields.map(([field, part]) => [field, cut(schema.properties[field], part)])),
    ...(schema.required ? { required: schema.required.filter((field) => fields.some(([name]) => name === field)) } : {}),
  };
}

/** Of several versions the stored one is kept: the charts write no other. */
function cutCrd(crd) {
  crd.spec.versions = crd.spec.versions.filter(({ storage }) => storage);
  for (const { schema } of crd.spec.versions) {
    const { properties } = schema.openAPIV3Schema;
    properties.spec = cut(properties.spec, kept[crd.spec.names.kind]);
  }
  return crd;
}

/** Upstream's manual would be most of the text. A field that is called `description` has a schema, and stays. */
function readYaml(file) {
  const withoutDescriptions = (key, value) => (key === 'description' && typeof value === 'string' ? undefined : value);
  return parse(readFileSync(file, 'utf8'), withoutDescriptions);
}

function crdsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => readYaml(join(folder, name)))
    .filter(({ kind, spec }) => kind === 'CustomResourceDefinition' && Object.hasOwn(kept, spec.names.kind));
}

/** API group -> its CRDs. */
function byGroup(crds) {
  const groups = new Map();
  for (const crd of crds) groups.set(crd.spec.group, [...(groups.get(crd.spec.group) ?? []), crd]);
  return groups;
}

const folders = process.argv.slice(2);
if (folders.length === 0) throw new Error('usage: npm run imports -- <folders with the CRD files>');
const crds = folders.flatMap(crdsIn);
const work = mkdtempSync(join(tmpdir(), 'purser-imports-'));
for (const [group, members] of byGroup(crds)) {
  const file = join(work, `${group}.yaml`);
  writeFileSync(file, members.map((crd) => stringify(cutCrd(crd))).join('---\n'));
  const args = ['cdk8s', 'import', file, '--language', 'typescript', '--output', 'imports', '--no-save'];
  execFileSync('npx', args, { stdio: 'inherit', env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' } });
}
rmSync(work, { recursive: true });
