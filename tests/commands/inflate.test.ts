import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, shop } from '../support/shop.ts';

const chart = 'repository: https://charts.example.com, chart: widgets, version: "1.2.3", namespace: widgets';
const file = 'environments/dev/environment.yaml';
const place = `${file}:5:`;
const archive = { 'vendor/widgets-1.2.3.tgz': 'stands for an archive' };

const printed = `---
# Source: widgets/crds/widget.yaml
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: widgets.example.com }
spec:
  group: example.com
  scope: Cluster
  names: { kind: Widget, plural: widgets }
  versions: [{ name: v1, served: true, storage: true }]
---
apiVersion: v1
kind: ConfigMap
metadata: { name: settings }
data: { enabled: "yes" }
---
apiVersion: example.com/v1
kind: Widget
metadata: { name: first, namespace: ignored }
---
apiVersion: v1
kind: ConfigMapList
items:
  - { apiVersion: v1, kind: ConfigMap, metadata: { name: second, namespace: kube-system } }
---
# nothing
`;

const path = env['PATH'] ?? '';
let folder = '';

/** What stands for helm: the real one is asked by tests/cluster. */
function helm(script: string): void {
  writeFileSync(join(folder, 'helm'), `#!${process.execPath}\n${script}\n`);
  chmodSync(join(folder, 'helm'), 0o755);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'purser-helm-'));
  env['PATH'] = `${folder}${delimiter}${path}`;
  helm(`process.stdout.write(${JSON.stringify(printed)})`);
});
afterEach(() => {
  env['PATH'] = path;
  rmSync(folder, { recursive: true });
});

const inflated = (more = '', files: Readonly<Record<string, string>> = archive) =>
  new Repository({
    ...shop,
    ...files,
    [file]: `${environment}charts: { w: { ${chart}, inflate: true${more} } }\n`,
  });

test('the objects of a chart are files, each where it belongs', async () => {
  const repository = inflated();
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  const files = repository.files('dist/dev/w');
  expect(Object.keys(files)).toStrictEqual([
    'config-map-kube-system-second.yaml',
    'config-map-settings.yaml',
    'custom-resource-definition-widgets.example.com.yaml',
    'widget-first.yaml',
  ]);
  expect(files['config-map-settings.yaml']).toContain('namespace: widgets\ndata:\n  enabled: "yes"\n');
  // The chart itself says that the kind has no namespace.
  expect(files['widget-first.yaml']).not.toContain('namespace');
});

test('its Application reads the folder, under a project that permits what it brings and nothing else', async () => {
  const repository = inflated();
  await repository.purser('synth');
  expect(repository.read('dist/dev/argocd/application-dev-w.yaml')).toContain('path: dist/dev/w\n');
  const project = repository.read('dist/dev/argocd/app-project-dev-charts.yaml');
  expect(project.slice(project.indexOf('sourceRepos'))).toBe(`sourceRepos:
    - https://git.example.com/shop/deploy.git
  destinations:
    - name: dev
      namespace: kube-system
    - name: dev
      namespace: widgets
  clusterResourceWhitelist:
    - group: ""
      kind: Namespace
    - group: apiextensions.k8s.io
      kind: CustomResourceDefinition
    - group: example.com
      kind: Widget
`);
});

test('helm gets the values, the version of Kubernetes, and nothing to ask the network for', async () => {
  helm(`const fs = require('node:fs');
    fs.appendFileSync(${JSON.stringify(join(folder, 'asked'))}, process.argv.slice(2).join(' ') + ' < ' + fs.readFileSync(0, 'utf8') + '\\n');
    process.stdout.write(${JSON.stringify(printed)})`);
  const repository = inflated(', values: { deep: { word: "yes", list: [1, a] } }');
  await repository.purser('synth');
  const [asked = ''] = readFileSync(join(folder, 'asked'), 'utf8').split('\n');
  expect(asked.replace(repository.root, '.')).toBe(
    'template w ./vendor/widgets-1.2.3.tgz --namespace widgets --kube-version 1.35 --include-crds --skip-tests --values - < {"deep":{"word":"yes","list":[1,"a"]}}',
  );
});

test.each([
  [
    'no archive',
    {},
    undefined,
    'there is no vendor/widgets-1.2.3.tgz\n    helm pull widgets --repo https://charts.example.com --version 1.2.3 --destination vendor, and commit it',
  ],
  [
    'a chart that makes up a password',
    archive,
    `process.stdout.write('apiVersion: v1\\nkind: ConfigMap\\nmetadata: { name: a, labels: { made: "' + process.hrtime.bigint() + '" } }')`,
    'the chart renders something else each time\n    give it the value that it makes up, or leave inflate out',
  ],
  [
    'values that the chart refuses',
    archive,
    `process.stderr.write('WARNING: x\\nError: execution error at (widgets/t.yaml:1:4): message is required\\n\\nUse --debug'); process.exitCode = 1`,
    'helm refuses it: execution error at (widgets/t.yaml:1:4): message is required\n    mend its values',
  ],
])('%s is one issue at its line, and nothing is written', async (_, files, script, said) => {
  if (script !== undefined) helm(script);
  const repository = inflated('', files);
  const { code, error } = await repository.purser('synth');
  expect(code).toBe(1);
  expect(error).toContain(
    `${place}${error.split(':')[2]?.split(' ')[0]}  ${said}\n\n1 issue; nothing was written`,
  );
  expect(repository.files('dist')).toEqual({});
});

test('without helm the issue says what becomes of the chart without inflate', async () => {
  env['PATH'] = folder.slice(0, -1);
  expect((await inflated().purser('synth')).error).toContain(
    'helm is not there, or cannot be started\n    install Helm 3, or leave inflate out: Argo CD renders the chart then',
  );
});

test.each([
  ['no YAML', 'a: [', 'a chart failed: it prints what is no YAML'],
  [
    'an object without a name',
    'apiVersion: v1\nkind: ConfigMap',
    'a chart failed: it prints an object without',
  ],
])('what prints %s is said', async (_, text, said) => {
  helm(`process.stdout.write(${JSON.stringify(text)})`);
  expect((await inflated().purser('synth')).error).toContain(said);
});

test('a release called like a service is refused', async () => {
  const repository = new Repository({
    ...shop,
    ...archive,
    [file]: `${environment}charts: { web: { ${chart}, inflate: true } }\n`,
  });
  expect((await repository.purser('synth')).error).toContain('the folder "web" has other objects already');
});

test('who does not ask for it needs no helm', async () => {
  env['PATH'] = folder.slice(0, -1);
  const repository = new Repository({ ...shop, [file]: `${environment}charts: { w: { ${chart} } }\n` });
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
});
