import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { waitFor } from '../../ground/wait.ts';
import { Delivery } from './delivery.ts';
import { deliveredOf } from './live-state.ts';

/**
 * Argo CD leaves out of everything, deleting included, what a project does not permit (controller/state.go:692, appcontroller.go:1179): a project that
 * permitted exactly what is rendered would lose a kind, or a namespace, together with the last object in it.
 */
const input = {
  'environments/dev/environment.yaml': `cluster: { name: dev-eu, kubernetes: "1.35" }
aws: { account: "111111111111", region: eu-west-1 }
argocd: { repository: https://git.example.com/shop/deploy.git, version: 3.2.11 }
namespace: shop
namespaces: { far: {} }
secrets: { backend: external-secrets, parameterStore: { prefix: /dev/ }, externalSecrets: { version: 0.20.4 } }
`,
  'environments/services/api.yaml': 'image: { repository: shop/api, tag: 1.0.0 }\n',
  'environments/dev/api.yaml':
    'autoscaling: { minReplicas: 1, maxReplicas: 3, cpu: 80 }\npodDisruptionBudget: { maxUnavailable: 1 }\n',
  'environments/services/lone.yaml': 'image: { repository: shop/lone, tag: 1.0.0 }\n',
  'environments/dev/lone.yaml': 'namespace: lone\n',
  'environments/services/single.yaml': 'image: { repository: shop/single, tag: 1.0.0 }\n',
  'environments/dev/single.yaml': 'namespace: single\n',
  'environments/services/web.yaml': `image: { repository: shop/web, tag: 1.0.0 }
namespace: far
ports: { http: 8080 }
config: { settings: { data: { A: b }, mountPath: /etc/settings } }
serviceAccount: { role: shop-web }
env: { TOKEN: { parameter: web/token } }
podDisruptionBudget: { maxUnavailable: 1 }
autoscaling: { minReplicas: 1, maxReplicas: 3, cpu: 80 }
`,
  'environments/dev/web.yaml': '{}\n',
};

let delivery: Delivery;

beforeAll(async () => {
  delivery = await Delivery.start(['dev-eu'], input);
  await delivery.arrive('dev');
});

afterAll(async () => {
  await delivery.stop();
});

/** Git calls that a rename, and Argo CD hears of the new name alone. */
test('an object that moves to another service goes where it was', async () => {
  const [budget] = await objectsOf('api', 'PodDisruptionBudget');
  delivery.repository.write(
    'environments/dev/api.yaml',
    'autoscaling: { minReplicas: 1, maxReplicas: 3, cpu: 80 }\n',
  );
  delivery.repository.write(
    'environments/dev/single.yaml',
    'namespace: single\npodDisruptionBudget: { maxUnavailable: 1 }\n',
  );
  await deliver();
  expect(await left([budget])).toStrictEqual([]);
  delivery.repository.write('environments/dev/single.yaml', 'namespace: single\n');
  await deliver();
});

describe('the last object of its kind, and of its namespace', () => {
  test('goes with its field', async () => {
    const [autoscaler] = await objectsOf('api', 'HorizontalPodAutoscaler');
    delivery.repository.write('environments/dev/api.yaml', '{}\n');
    await deliver();
    expect(await left([autoscaler])).toStrictEqual([]);
  });

  test('goes with its service', async () => {
    const objects = await objectsOf('web');
    expect(objects).toHaveLength(7);
    remove('web');
    await deliver();
    expect(await left(objects)).toStrictEqual([]);
  });
});

describe('the last service of a namespace that is not declared', () => {
  test('goes when the environment still permits the namespace', async () => {
    const objects = await objectsOf('lone');
    remove('lone');
    const path = 'environments/dev/environment.yaml';
    delivery.repository.replace(
      path,
      'version: 3.2.11 }',
      'version: 3.2.11, permits: { namespaces: [lone] } }',
    );
    await deliver();
    expect(await left(objects)).toStrictEqual([]);
  });

  test('is forgotten without, and runs on: what no-forgotten-object says', async () => {
    const objects = await objectsOf('single');
    remove('single');
    await deliver();
    expect(await left(objects)).toStrictEqual(['Deployment single/single', 'ServiceAccount single/single']);
    for (const { apiVersion, kind, metadata } of objects)
      await delivery.cluster.delete({ apiVersion, kind, name: metadata.name, namespace: 'single' });
  });
});

test('the last service of an environment goes, also to another one', async () => {
  const objects = await objectsOf('api');
  expect(objects.length).toBeGreaterThan(1);
  delivery.repository.remove('environments/dev/api.yaml');
  const elsewhere = input['environments/dev/environment.yaml'].replace('dev-eu', 'dev-us');
  delivery.repository.write('environments/far/environment.yaml', elsewhere);
  delivery.repository.write('environments/far/api.yaml', '{}\n');
  await deliver();
  expect(delivery.applicationsOf('dev')).toStrictEqual(['dev-platform', 'dev-root']);
  expect(await left(objects)).toStrictEqual([]);
});

async function objectsOf(service: string, only?: string): Promise<readonly KubernetesObject[]> {
  const all = await deliveredOf(delivery.repository, delivery.cluster, 'dev');
  return all
    .filter(({ application, live }) => application === `dev-${service}` && live !== undefined)
    .map(({ rendered }) => rendered)
    .filter(({ kind }) => only === undefined || kind === only);
}

function remove(service: string): void {
  delivery.repository.remove(`environments/dev/${service}.yaml`);
  delivery.repository.remove(`environments/services/${service}.yaml`);
}

/** The platform is never at rest again: a namespace that is no longer rendered stays. */
async function deliver(): Promise<void> {
  await delivery.repository.render();
  await delivery.push();
  const wanted = delivery.applicationsOf('dev').toSorted().join();
  await waitFor(
    `of Applications ${wanted}, the others being at rest`,
    async () => {
      const all = await delivery.argocd.applications.list();
      const there = all.map(({ metadata }) => metadata.name).toSorted();
      const isAtRest = all.every(
        ({ metadata, status, operation }) =>
          metadata.name === 'dev-platform' ||
          (operation === undefined &&
            at(status, 'sync', 'status') === 'Synced' &&
            at(status, 'operationState', 'phase') !== 'Running'),
      );
      return there.join() === wanted && isAtRest;
    },
    { seconds: 120 },
  );
}

async function left(objects: readonly (KubernetesObject | undefined)[]): Promise<readonly string[]> {
  const found = await Promise.all(
    objects.map(async (object) => {
      if (object === undefined) return ['nothing was delivered'];
      const { apiVersion, kind, metadata } = object;
      const { namespace, name } = metadata;
      const live = await delivery.cluster.get({ apiVersion, kind, namespace, name });
      return live === undefined ? [] : [`${kind} ${namespace}/${name}`];
    }),
  );
  return found.flat();
}
