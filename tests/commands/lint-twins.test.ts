import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';

const homeless = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';
const inShop = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: shop }\n';
const role =
  'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: a }\nrules: []\n';

function application(name: string, destination: string, source = `path: ${name}`): string {
  return `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: ${name}, namespace: argocd }
spec:
  project: default
  destination: { ${destination} }
  source: { repoURL: 'https://git.example.com/shop.git', targetRevision: refs/heads/main, ${source} }
`;
}

async function twinsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { out } = await new Repository(files).purser('lint', '--json');
  const { issues }: { issues: readonly { file: string; what: string; rule?: string }[] } = JSON.parse(out);
  return issues.filter(({ rule }) => rule === 'unique-objects').map(({ file, what }) => `${file} ${what}`);
}

const own = 'server: https://kubernetes.default.svc';

test.each([
  ['two folders of one namespace', 'name: in-cluster, namespace: shop', `${own}, namespace: shop`, homeless],
  ['a namespace that one of them says', 'name: in-cluster, namespace: shop', `${own}, namespace: b`, inShop],
  ['what has no namespace', 'name: in-cluster, namespace: shop', 'name: in-cluster, namespace: b', role],
])('%s hold one object', async (_, one, other, text) => {
  const files = { 'a/m.yaml': text === role ? role : homeless, 'b/m.yaml': text };
  const apps = `${application('a', one)}---\n${application('b', other)}`;
  const name = text === role ? 'ClusterRole.rbac.authorization.k8s.io a' : 'ConfigMap shop/a';
  expect(await twinsOf({ ...files, 'apps/apps.yaml': apps })).toStrictEqual([
    `b/m.yaml holds the object ${name}, which a/m.yaml holds too`,
  ]);
});

test.each([
  ['two namespaces of one cluster', 'name: in-cluster, namespace: dev', `${own}, namespace: prod`, homeless],
  ['two clusters', 'name: dev, namespace: shop', 'name: prod, namespace: shop', inShop],
  ['two clusters, without a namespace', 'name: dev, namespace: shop', 'name: prod, namespace: shop', role],
  ['clusters of which nobody knows', 'name: dev, namespace: shop', 'server: https://10.0.0.1', inShop],
])('folders of %s hold two', async (_, one, other, text) => {
  const apps = `${application('a', one)}---\n${application('b', other)}`;
  expect(await twinsOf({ 'a/m.yaml': text, 'b/m.yaml': text, 'apps/apps.yaml': apps })).toStrictEqual([]);
});

test('a namespace that the Application says may be one that the object beside it says', async () => {
  const apps = application('a', 'name: in-cluster, namespace: shop');
  expect(await twinsOf({ 'a/m.yaml': homeless, 'a/n.yaml': inShop, 'apps/a.yaml': apps })).toHaveLength(1);
  const elsewhere = application('a', 'name: in-cluster, namespace: other');
  expect(await twinsOf({ 'a/m.yaml': homeless, 'a/n.yaml': inShop, 'apps/a.yaml': elsewhere })).toHaveLength(
    0,
  );
});

test('patterns tell which Application has a file', async () => {
  const named = (env: string) =>
    application(env, `name: in-cluster, namespace: ${env}`, `path: a, directory: { include: '${env}*' }`);
  const apps = `${named('dev')}---\n${named('prod')}`;
  const files = { 'a/dev.yaml': homeless, 'apps/apps.yaml': apps };
  expect(await twinsOf({ ...files, 'a/prod.yaml': homeless })).toHaveLength(0);
  expect(await twinsOf({ ...files, 'a/dev-more.yaml': homeless })).toHaveLength(1);
});

test('where nobody knows the namespace, those of one folder share it', async () => {
  expect(await twinsOf({ 'a/m.yaml': homeless, 'a/n.yaml': homeless })).toHaveLength(1);
  const apart = { 'a/m.yaml': homeless, 'b/n.yaml': homeless };
  expect(await twinsOf(apart)).toHaveLength(0);
  expect(await twinsOf({ ...apart, 'purser.lint.yaml': 'directory: { recurse: true }\n' })).toHaveLength(1);
});

test('an ApplicationSet may go to many clusters', async () => {
  const set = (name: string) => `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: { name: s, namespace: argocd }
spec:
  generators: [{ clusters: {} }]
  template:
    metadata: { name: '{{name}}' }
    spec: { project: default, destination: { name: '${name}' }, source: { repoURL: u, path: a } }
`;
  const files = { 'a/m.yaml': inShop, 'b/m.yaml': inShop };
  expect(await twinsOf({ ...files, 's.yaml': set('{{name}}') })).toHaveLength(0);
  expect(await twinsOf({ ...files, 's.yaml': set('in-cluster') })).toHaveLength(1);
});
