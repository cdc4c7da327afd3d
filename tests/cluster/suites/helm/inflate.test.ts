import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provide } from '../../ground/build-program.ts';
import { at } from '../../ground/kubernetes-object.ts';
import { programs } from '../../ground/programs.ts';
import { Delivery } from '../argocd/delivery.ts';
import { deliveredOf, isHook, ownerOf, type Delivered } from '../argocd/live-state.ts';
import { widgetsChart } from './widgets-chart.ts';

const environment = `cluster: { name: dev-eu, kubernetes: "1.36" }
aws: { account: "111111111111", region: eu-west-1 }
argocd: { repository: https://git.example.com/shop/deploy.git, version: 3.2.11 }
namespace: shop
namespaces: { far: {}, widgets: {} }
secrets: { backend: csi, parameterStore: { prefix: /dev/ } }
charts:
  own: { repository: https://charts.example.com, chart: widgets, version: 1.2.3, namespace: widgets, inflate: true, values: { message: "no: 010" } }
`;
const input = {
  'environments/dev/environment.yaml': environment,
  'environments/services/web.yaml': 'image: { repository: shop/web, tag: 1.0.0 }\n',
  'environments/dev/web.yaml': '{}\n',
};

const path = env['PATH'] ?? '';
let delivery: Delivery;
let release: readonly Delivered[];

beforeAll(async () => {
  env['PATH'] = `${join(provide(programs.helm), 'bin')}${delimiter}${path}`;
  delivery = await Delivery.start(['dev-eu'], input);
  const { repository } = delivery;
  for (const [name, text] of Object.entries(widgetsChart)) repository.write(`charts/widgets/${name}`, text);
  const packed = spawnSync('helm', ['package', 'charts/widgets', '--destination', 'vendor'], {
    cwd: repository.folder,
    encoding: 'utf8',
  });
  expect(packed).toMatchObject({ status: 0 });
  await delivery.arrive('dev');
  const all = await deliveredOf(repository, delivery.cluster, 'dev');
  release = all.filter(({ application }) => application === 'dev-own');
});

afterAll(async () => {
  env['PATH'] = path;
  await delivery?.stop();
});

test('what Helm prints is delivered whole, by an Application that is at rest', () => {
  expect(
    release.map(({ rendered: { kind, metadata } }) => [kind, metadata.namespace, metadata.name]),
  ).toEqual([
    ['ClusterRole', undefined, 'own'],
    ['ConfigMap', 'far', 'own-far'],
    ['ConfigMap', 'widgets', 'own'],
    ['CustomResourceDefinition', undefined, 'widgets.example.com'],
    ['Job', 'widgets', 'migrate'],
    ['Widget', undefined, 'first'],
  ]);
  // Argo CD marks no CustomResourceDefinition as its own (reposerver/repository/repository.go: `!kube.IsCRD(target)`).
  const marked = release.filter(({ rendered: { kind } }) => kind !== 'CustomResourceDefinition');
  expect(marked.map(({ live }) => ownerOf(live))).toEqual(marked.map(() => 'dev-own'));
  expect(release.every(({ live }) => live !== undefined)).toBe(true);
});

test('its hook runs before everything else, as Argo CD reads the annotations of Helm', () => {
  const hook = release.find(({ rendered: { kind } }) => kind === 'Job');
  expect(at(hook?.live, 'status', 'succeeded')).toBe(1);
  expect(release.filter(isHook)).toEqual([]);
});

test('words and numbers arrive as Kubernetes would have read them', () => {
  const live = (kind: string) => release.find(({ rendered }) => rendered.kind === kind)?.live;
  expect(at(live('Widget'), 'spec')).toEqual({ enabled: true, port: 15 });
  const settings = release.find(({ rendered: { metadata } }) => metadata.namespace === 'widgets');
  expect(at(settings?.live, 'data')).toEqual({ message: 'no: 010', version: '36' });
});

test('rendered again nothing changes, and another value changes one object', async () => {
  const { repository } = delivery;
  await repository.render();
  const before = repository.objects('dev/own');
  repository.replace('environments/dev/environment.yaml', 'no: 010', 'other');
  await repository.render();
  const after = repository.objects('dev/own');
  const changed = Object.keys(after).filter(
    (name) => JSON.stringify(after[name]) !== JSON.stringify(before[name]),
  );
  expect(changed).toEqual(['config-map-own.yaml']);
});

test('what a chart makes up is refused', async () => {
  const { repository } = delivery;
  repository.write(
    'charts/widgets/templates/made-up.yaml',
    'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: made-up }\ndata: { word: {{ randAlphaNum 12 | quote }} }\n',
  );
  spawnSync('helm', ['package', 'charts/widgets', '--destination', 'vendor'], { cwd: repository.folder });
  await expect(repository.render()).rejects.toThrow('the chart renders something else each time');
});
