// Generates `imports/schemas/objects.json`, what the API server accepts: `npm run object-schemas -- <folders>`.
// Folders named `kubernetes@v1.<minor>.<patch>` are Go modules of Kubernetes, one for each minor version (`go mod download -json
// k8s.io/kubernetes@v1.34.2` prints where it lies); any other folder or file holds CRDs, read as `generate.js` reads them; of two CRDs of one kind the later counts:
// name the newest release last, as a field that an older one lacks is for `valid-feature-version` to say.
// What is committed was made of Kubernetes 1.28.15, 1.29.14, 1.30.14, 1.31.14, 1.32.11, 1.33.6, 1.34.3, 1.35.0 and 1.36.2; then of the CRDs of External Secrets
// Operator 0.20.4 (config/crd/bases), Argo CD 3.2.11 (manifests/crds), the CSI driver 1.6.0 (config/crd/bases), Gateway API 1.4.1 (config/crd/standard) and the
// Prometheus operator 0.85.0 (example/prometheus-operator-crd); last of the CRDs of the newest External Secrets Operator that `version-profiles.ts` knows.
// Nothing of upstream's sentences is kept. Every node is written once; a field, and a word of an enum, carries the minor versions that it exists
// from and until. What the OpenAPI of Kubernetes does not say stands in `go-enums.js` and `kubernetes-forms.js`. What could not be read is printed.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { crdRules } from './crd-rules.js';
import { addEnums } from './go-enums.js';
import { goPattern } from './go-pattern.js';
import { forms } from './kubernetes-forms.js';

const nodes = [];
const indexes = new Map();
const kinds = {};
const definitions = new Map();

function intern(node) {
  const text = JSON.stringify(node);
  if (!indexes.has(text)) indexes.set(text, nodes.push(node) - 1);
  return indexes.get(text);
}

const special = {
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': { t: 'intOrText' },
  'io.k8s.apimachinery.pkg.api.resource.Quantity': { t: 'quantity' },
  'io.k8s.apimachinery.pkg.apis.meta.v1.Time': { t: 'text' },
  'io.k8s.apimachinery.pkg.apis.meta.v1.MicroTime': { t: 'text' },
};

/** One definition as the versions have it: of a field the newest schema, and from when until when it exists. */
function gather(minor, schemas) {
  for (const [name, schema] of Object.entries(schemas)) {
    if (!definitions.has(name)) definitions.set(name, new Map());
    definitions.get(name).set(minor, schema);
  }
}

const reserved = new Map();
const read = new Set();

function definition(name, minors) {
  if (special[name]) return intern(special[name]);
  if (name.includes('JSONSchemaProps') || name.endsWith('.JSON') || name.endsWith('RawExtension')) return intern({ t: 'any' });
  if (reserved.has(name)) return reserved.get(name);
  const index = nodes.push(null) - 1;
  reserved.set(name, index);
  const { '#': whole = {}, ...fields } = forms[name] ?? {};
  read.add(name);
  nodes[index] = withWhole(merged(definitions.get(name), minors, fields), whole);
  return index;
}

/** What the hand list asks of a whole map. `t` counts a field that is there, `o` are its groups: fields, how few and how many may be there. */
function withWhole(node, { one, atMostOne, some, needs = [], optional = [], when: w }) {
  const named = (fields) => (Array.isArray(fields) ? fields : Object.keys(node.p).filter((field) => !fields.not.includes(field)));
  const o = [one && [named(one), 1, 1], atMostOne && [named(atMostOne), 0, 1], some && [named(some), 1, named(some).length]].filter(Boolean);
  const r = [...(node.r ?? []), ...needs].filter((field) => !optional.includes(field));
  for (const field of [...o.flatMap(([fields]) => fields), ...needs, ...optional, ...(w ?? []).flatMap(([field, , needed, not]) => [field, ...needed, ...not])]) if (!node.p[field]) throw new Error(`no field ${field} in ${Object.keys(node.p)}`);
  return { ...node, ...(r.length > 0 ? { r } : { r: undefined }), ...(o.length > 0 ? { o } : {}), ...(w ? { w } : {}) };
}

/** A node with what the hand list asks of the field. */
function withForm(index, { form: f, keys: kf, words: e, items, needs: r, min, max, unique, optional }) {
  const node = { ...nodes[index], f, kf, r };
  if (e) node.e = e;
  if (optional || (node.z && min)) node.z = optional ? 1 : undefined;
  if (unique) node.u = 1;
  if (min !== undefined) node.min = min;
  if (max !== undefined) node.max = max;
  if (items) node.i = withForm(node.i, items);
  return intern(node);
}

/** A word of an enum exists from its first version until its last, of those whose schema has an enum. */
function withWords(schemas, minors, isNeeded) {
  const known = [...schemas].filter(([, { enum: words }]) => words);
  const newest = [...schemas.values()].at(-1);
  if (known.length === 0) return newest;
  const words = [...new Set(known.flatMap(([, schema]) => schema.enum))];
  const until = {};
  const from = {};
  for (const word of words) {
    const has = known.filter(([, schema]) => schema.enum.includes(word)).map(([minor]) => minor);
    if (has[0] !== known[0][0] || has.at(-1) !== minors.at(-1)) [from[word], until[word]] = [has[0] === known[0][0] ? 0 : has[0], has.at(-1) === minors.at(-1) ? 0 : has.at(-1)];
  }
  const versions = Object.fromEntries(Object.keys(from).map((word) => [word, [from[word], until[word]]]));
  return { ...newest, enum: words, isDefaulted: !isNeeded, ...(Object.keys(versions).length > 0 ? { versions } : {}) };
}

function merged(versions, minors, fields) {
  const newest = [...versions.values()].at(-1);
  if (!newest.properties) return nodes[convert(newest, minors)];
  const p = {};
  for (const [minor, { properties = {} }] of versions)
    for (const [field, schema] of Object.entries(properties)) {
      p[field] ??= { from: minor, schemas: new Map() };
      p[field].schemas.set(minor, schema);
      p[field].until = minor;
    }
  for (const field of Object.keys(fields)) if (!p[field]) throw new Error(`no field ${field} in ${Object.keys(p)}`);
  const known = [...versions.keys()];
  for (const [field, { from, until, schemas }] of Object.entries(p)) {
    const plainIndex = field === 'status' && p.metadata ? intern({ t: 'any' }) : convert(withWords(schemas, minors, newest.required?.includes(field)), minors);
    const index = fields[field] ? withForm(plainIndex, fields[field]) : plainIndex;
    const since = from === known[0] ? 0 : from;
    p[field] = since === 0 && until === known.at(-1) ? index : [index, since, until === known.at(-1) ? 0 : until];
  }
  const r = (newest.required ?? [])
    .filter((field) => newest.properties[field]?.default === undefined || isZero(newest.properties[field].default))
    .filter((field) => [...versions.values()].every(({ required = [] }) => required.includes(field)));
  return { t: 'map', p, ...(r.length > 0 ? { r } : {}) };
}

/** The generated OpenAPI gives whatever is no pointer in Go its zero as a default; what is needed is needed all the same. */
function isZero(value) {
  return value === '' || value === 0 || value === false || JSON.stringify(value) === '{}';
}

function convert(schema, minors) {
  const reference = schema.$ref ?? schema.allOf?.find(({ $ref }) => $ref)?.$ref;
  if (reference) return definition(reference.slice(reference.lastIndexOf('/') + 1), minors);
  return intern(plain(schema, minors));
}

function plain(schema, minors) {
  if (schema['x-kubernetes-int-or-string']) return { t: 'intOrText' };
  const nullable = schema.nullable ? { n: 1 } : {};
  switch (schema.type) {
    case 'string': {
      const { enum: e, isDefaulted, versions: v, minLength: min, maxLength: max } = schema;
      return { t: 'text', ...nullable, e, z: isDefaulted ? 1 : undefined, v, ...patternOf(schema), f: textFormats[schema.format], min, max };
    }
    case 'integer':
    case 'number':
      return { t: schema.format === 'int32' ? 'int32' : schema.type, ...nullable, e: schema.enum?.map(String), min: schema.minimum, max: schema.maximum };
    case 'boolean':
      return { t: 'boolean', ...nullable };
    case 'array':
      return { t: 'list', ...nullable, i: convert(schema.items ?? {}, minors), k: keysOf(schema), u: isSet(schema), min: schema.minItems, max: schema.maxItems };
    case 'object':
      return objectNode(schema, minors, nullable);
    default:
      return { t: 'any' };
  }
}

function keysOf(schema) {
  return schema['x-kubernetes-list-map-keys'];
}

function isSet(schema) {
  return schema['x-kubernetes-list-type'] === 'set' ? 1 : undefined;
}

/** What kube-openapi checks of `format` (k8s.io/kube-openapi/pkg/validation/strfmt/default.go). */
const textFormats = { byte: 'base64', 'date-time': 'dateTime' };
const unread = new Set();
const marked = new Set();

function patternOf({ pattern }) {
  if (pattern === undefined) return {};
  const read = goPattern(pattern);
  if (read === undefined) unread.add(pattern);
  return read ? { re: read.re, fl: read.flags } : {};
}

/** Puts the rules of the hand list where they belong; of two CRDs of one kind the older one may lack the place. */
function mark(kind, schema) {
  for (const [path, whole] of Object.entries(crdRules[kind] ?? {})) {
    const part = path.split('.').reduce((found, step) => {
      const field = found?.properties?.[step.replace('[]', '')];
      return step.endsWith('[]') ? field?.items : field;
    }, schema);
    if (part === undefined) continue;
    part.whole = whole;
    marked.add(`${kind} ${path}`);
  }
}

function objectNode(schema, minors, nullable) {
  if (schema.additionalProperties?.type || schema.additionalProperties?.$ref || schema.additionalProperties?.allOf)
    return { t: 'dictionary', ...nullable, i: convert(schema.additionalProperties, minors), kf: schema.whole?.keys, min: schema.minProperties, max: schema.maxProperties };
  if (!schema.properties) return schema['x-kubernetes-preserve-unknown-fields'] ? { t: 'map', ...nullable, x: 1 } : { t: 'any' };
  const open = schema['x-kubernetes-preserve-unknown-fields'] ? { x: 1 } : {};
  const p = Object.fromEntries(Object.entries(schema.properties).map(([field, part]) => [field, convert(part, minors)]));
  // What is left out and has a default is there when the API server looks.
  const r = (schema.required ?? []).filter((field) => schema.properties[field]?.default === undefined);
  const node = { t: 'map', ...nullable, p, ...(r.length > 0 ? { r } : {}), ...open, min: schema.minProperties, max: schema.maxProperties };
  return schema.whole ? withWhole(node, schema.whole) : node;
}

function readKubernetes(folder, minor) {
  const files = join(folder, 'api/openapi-spec/v3');
  const versions = /^(api__v1|apis__.*__v\d+((alpha|beta)\d+)?)_openapi\.json$/;
  const served = new Map();
  for (const name of readdirSync(files).filter((file) => versions.test(file)).toSorted()) {
    const { components, paths } = JSON.parse(readFileSync(join(files, name), 'utf8'));
    addEnums(folder, components.schemas);
    gather(minor, components.schemas);
    for (const path of Object.values(paths)) {
      const gvk = path.post?.['x-kubernetes-group-version-kind'];
      const body = path.post?.requestBody?.content?.['*/*']?.schema?.$ref;
      if (gvk && body?.endsWith(`.${gvk.kind}`)) served.set(`${gvk.group ? `${gvk.group}/` : ''}${gvk.version}/${gvk.kind}`, body.slice(body.lastIndexOf('/') + 1));
    }
  }
  return served;
}

/** Of the stores' providers only AWS is looked at; the others may be there. */
function cutProviders(schema) {
  const provider = schema.properties?.spec?.properties?.provider;
  if (provider?.properties?.aws)
    Object.assign(provider, { properties: { aws: provider.properties.aws }, 'x-kubernetes-preserve-unknown-fields': true });
  return schema;
}

function readCrds(place) {
  if (statSync(place).isDirectory()) return readdirSync(place).filter((name) => name.endsWith('.yaml')).toSorted().flatMap((name) => readCrds(join(place, name)));
  return parseAllDocuments(readFileSync(place, 'utf8')).map((document) => document.toJS()).filter((value) => value?.kind === 'CustomResourceDefinition');
}

const wanted = new Set([
  ...['Application', 'AppProject', 'ApplicationSet', 'ExternalSecret', 'ClusterExternalSecret', 'SecretStore', 'ClusterSecretStore', 'PushSecret'],
  ...['SecretProviderClass', 'HTTPRoute', 'ServiceMonitor', 'PodMonitor'],
]);
const places = process.argv.slice(2);
const minorOf = (place) => /kubernetes@v1\.(\d+)\./.exec(place)?.[1];
const kubernetes = places.filter(minorOf).map((place) => ({ place, minor: Number(minorOf(place)) })).toSorted((one, other) => one.minor - other.minor);
const minors = kubernetes.map(({ minor }) => minor);
const servedBy = kubernetes.map(({ place, minor }) => ({ minor, served: readKubernetes(place, minor) }));
const ranges = new Map();
for (const { minor, served } of servedBy)
  for (const [kind, name] of served) ranges.set(kind, { from: ranges.get(kind)?.from ?? minor, until: minor, name });
for (const [kind, { from, until, name }] of ranges) {
  if (/alpha|^(authentication|authorization|internal|events)\.|Eviction|Binding$/.test(kind) && !kind.includes('RoleBinding')) continue;
  kinds[kind] = [definition(name, minors), from === minors[0] ? 0 : from, until === minors.at(-1) ? 0 : until];
}
const meta = definition('io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta', minors);
for (const { spec } of places.filter((place) => !minorOf(place)).flatMap(readCrds)) {
  if (!wanted.has(spec.names.kind)) continue;
  for (const { name, served, schema } of spec.versions) {
    if (!served) continue;
    mark(spec.names.kind, schema.openAPIV3Schema);
    const node = structuredClone(nodes[convert(cutProviders(schema.openAPIV3Schema), minors)]);
    node.p.metadata = meta;
    node.p.status = intern({ t: 'any' });
    kinds[`${spec.group}/${name}/${spec.names.kind}`] = [intern(node), 0, 0];
  }
}
for (const name of Object.keys(forms)) if (!read.has(name)) throw new Error(`no definition ${name}`);
for (const [kind, paths] of Object.entries(crdRules))
  for (const path of Object.keys(paths)) if (!marked.has(`${kind} ${path}`)) throw new Error(`no ${path} in ${kind}`);
for (const pattern of unread) console.log(`not checked, as JavaScript cannot say it: ${pattern}`);
prune();
function prune() {
  const kept = new Map();
  const list = [];
  const keep = (index) => {
    if (kept.has(index)) return kept.get(index);
    const place = list.push(null) - 1;
    kept.set(index, place);
    const node = { ...nodes[index] };
    if (node.i !== undefined) node.i = keep(node.i);
    if (node.p) node.p = Object.fromEntries(Object.entries(node.p).map(([field, part]) => [field, Array.isArray(part) ? [keep(part[0]), ...part.slice(1)] : keep(part)]));
    list[place] = node;
    return place;
  };
  for (const range of Object.values(kinds)) range[0] = keep(range[0]);
  const text = JSON.stringify({ minors: [minors[0], minors.at(-1)], kinds, nodes: list });
  mkdirSync('imports/schemas', { recursive: true });
  writeFileSync('imports/schemas/objects.json', `${text}\n`);
}
