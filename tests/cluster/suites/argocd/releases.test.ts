import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, listAt, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { waitFor } from '../../ground/wait.ts';
import { Delivery } from './delivery.ts';
import { declared, deliveredOf, type Delivered } from './live-state.ts';

/** Nobody answers there: no chart is ever fetched, whatever the machine can reach. */
const nowhere = 'https://127.0.0.1:9';

const input = {
  'environments/dev/environment.yaml': `cluster: { name: dev-eu, kubernetes: "1.35" }
aws: { account: "111111111111", region: eu-west-1 }
argocd: { repository: https://git.example.com/shop/deploy.git, version: 3.2.11 }
namespace: shop
secrets: { backend: csi, parameterStore: { prefix: /dev/ } }
operators: { externalSecrets: { role: external-secrets }, csiDriver: {}, awsProvider: {}, reloader: {} }
charts:
  cache:
    repository: https://charts.example.com/stable
    chart: redis
    version: 1.2.3
    namespace: caches
    values: { replicas: 2, ratio: 0.5, metrics: false, nothing: "", list: [a, 1, { b: "010" }], none: {} }
`,
  'environments/services/web.yaml': `image: { repository: shop/web, tag: 1.0.0 }
env: { TOKEN: { parameter: web/token } }
serviceAccount: { role: shop-web }
`,
  'environments/dev/web.yaml': '{}\n',
};

const place = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', namespace: 'argocd' };

let delivery: Delivery;

beforeAll(async () => {
  delivery = await Delivery.start(['dev-eu'], input);
  await delivery.repository.render();
  for (const name of Object.keys(delivery.repository.objects('dev/argocd'))) awayFromTheNetwork(name);
  await delivery.push();
  await delivery.applyRoot('dev');
  await waitFor('the root has brought every Application', async () => {
    const there = (await delivery.argocd.applications.list()).length;
    return there === delivery.applicationsOf('dev').length;
  });
  await delivery.argocd.applications.refresh();
});

afterAll(async () => {
  await delivery.stop();
});

function awayFromTheNetwork(name: string): void {
  const path = `dist/dev/argocd/${name}`;
  const text = delivery.repository.read(path);
  delivery.repository.write(path, text.replaceAll(/https:\/\/(?!kubernetes)[a-z.-]+\.(?:io|com)/g, nowhere));
}

const isRelease = ({ spec }: KubernetesObject) => at(spec, 'source', 'chart') !== undefined;

async function releases(): Promise<readonly KubernetesObject[]> {
  return (await delivery.argocd.applications.list()).filter(isRelease);
}

async function ours(): Promise<readonly Delivered[]> {
  const all = await deliveredOf(delivery.repository, delivery.cluster, 'dev');
  return all.filter(({ rendered }) => rendered.apiVersion === 'argoproj.io/v1alpha1');
}

describe('Helm releases', () => {
  test('are permitted by their projects: nothing is wrong but that nobody answers', async () => {
    const said = (await releases()).map(({ metadata, status }) => [
      metadata.name,
      listAt(status, 'conditions').map((condition) => String(at(condition, 'type'))),
    ]);
    const alone = ['ComparisonError'];
    expect(Object.fromEntries(said)).toStrictEqual({
      'dev-cache': alone,
      'dev-external-secrets': alone,
      'dev-reloader': alone,
      'dev-secrets-store-csi-driver': alone,
      'dev-secrets-store-csi-driver-provider-aws': alone,
    });
  });

  test('stay as they were rendered, whatever Argo CD writes into them', async () => {
    const all = await ours();
    expect(all.map(({ live }) => declared(live))).toStrictEqual(
      all.map(({ rendered }) => declared(rendered)),
    );
    expect(all).toHaveLength(11);
  });

  test.each([false, true])('are no difference for the root, server-side: %s', async (serverSide) => {
    const annotations = { 'argocd.argoproj.io/compare-options': `ServerSideDiff=${serverSide}` };
    await delivery.cluster.patch({ ...place, name: 'dev-root' }, { metadata: { annotations } });
    await delivery.argocd.applications.refresh('hard', ['dev-root']);
    const root = await delivery.argocd.applications.get('dev-root');
    expect(at(root, 'status', 'sync', 'status')).toBe('Synced');
    expect(listAt(root, 'status', 'conditions')).toStrictEqual([]);
  });
});

describe('the same Argo CD refuses', () => {
  test.each([
    ['a repository that the project does not know', { source: { repoURL: 'https://127.0.0.1:10/other' } }],
    ['a namespace that it does not know', { destination: { namespace: 'elsewhere' } }],
  ])('%s', async (_, spec) => {
    await delivery.cluster.patch(
      { ...place, name: 'dev-root' },
      { spec: { syncPolicy: { automated: null } } },
    );
    await delivery.cluster.patch({ ...place, name: 'dev-reloader' }, { spec });
    await delivery.argocd.applications.refresh('hard', ['dev-reloader']);
    const found = await delivery.argocd.applications.get('dev-reloader');
    const types = listAt(found?.['status'], 'conditions').map((condition) => at(condition, 'type'));
    expect(types).toContain('InvalidSpecError');
  });
});
