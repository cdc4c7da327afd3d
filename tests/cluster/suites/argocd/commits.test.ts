import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { at, listAt, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { waitFor } from '../../ground/wait.ts';
import { Delivery } from './delivery.ts';
import { changedBetween, deliveredOf, marksOf, syncsOf, type Delivered } from './live-state.ts';

/** What commits of all kinds do to a cluster where the sample environment `dev` runs. Each test leaves the cluster at rest. */
let delivery: Delivery;
let applications: readonly KubernetesObject[];
let delivered: readonly Delivered[];

beforeAll(async () => {
  delivery = await Delivery.start(['dev-eu']);
  await delivery.arrive('dev');
});

afterAll(async () => {
  await delivery.stop();
});

beforeEach(async () => {
  applications = await delivery.settled('dev');
  delivered = await deliveredOf(delivery.repository, delivery.cluster, 'dev');
});

/** Names of the Applications that synced since the test began. */
async function synced(): Promise<readonly string[]> {
  return changedBetween(syncsOf(applications), syncsOf(await delivery.settled('dev')));
}

/** Objects of the test's beginning that are no longer what they were. */
async function changed(): Promise<readonly string[]> {
  const now = await Promise.all(
    delivered.map(async (object) => {
      const { apiVersion, kind, metadata } = object.rendered;
      const { namespace, name } = metadata;
      return { ...object, live: await delivery.cluster.get({ apiVersion, kind, namespace, name }) };
    }),
  );
  return changedBetween(marksOf(delivered), marksOf(now));
}

describe('a new image', () => {
  test('syncs its own Application and no other', async () => {
    const path = 'environments/dev/catalog.yaml';
    delivery.repository.write(path, `${delivery.repository.read(path)}image: { tag: 0.32.0 }\n`);
    await delivery.repository.render();
    const commit = await delivery.push();
    expect(await synced()).toStrictEqual(['dev-catalog']);
    expect(await changed()).toStrictEqual(['Deployment/catalog']);
    const catalog = await delivery.argocd.applications.get('dev-catalog');
    expect(at(listAt(catalog, 'status', 'history').at(-1), 'revision')).toBe(commit);
  });

  test('has the manifests of its own Application made, and the others kept', async () => {
    delivery.repository.replace('environments/dev/catalog.yaml', '0.32.0', '0.32.1');
    await delivery.repository.render();
    const commit = await delivery.push();
    await delivery.settled('dev');
    const others = delivery.applicationsOf('dev').filter((name) => name !== 'dev-catalog');
    expect(delivery.argocd.manifests.madeFrom(commit)).toStrictEqual(['dev-catalog']);
    expect(delivery.argocd.manifests.untouchedBy(commit)).toStrictEqual(others.toSorted());
  });

  test('has those of an Application without manifest-generate-paths made, too', async () => {
    const { repository, argocd } = delivery;
    const file = 'dist/dev/argocd/application-dev-storefront.yaml';
    const [annotation = ''] = /^ {2}annotations:\n(?: {4}.*\n)+/m.exec(repository.read(file)) ?? [];
    repository.replace(file, annotation, '');
    await delivery.push();
    await waitFor('the annotation is gone', async () => {
      const storefront = await argocd.applications.get('dev-storefront');
      return storefront?.metadata.annotations?.['argocd.argoproj.io/manifest-generate-paths'] === undefined;
    });
    repository.replace('environments/dev/catalog.yaml', '0.32.1', '0.32.2');
    await repository.render();
    repository.replace(file, annotation, '');
    const commit = await delivery.push();
    await delivery.settled('dev');
    expect(argocd.manifests.madeFrom(commit)).toStrictEqual(['dev-catalog', 'dev-storefront']);
    await repository.render();
    await delivery.push();
  });
});

describe('a renamed file', () => {
  test('syncs nothing', async () => {
    const folder = 'dist/dev/checkout';
    delivery.repository.rename(`${folder}/service-checkout.yaml`, `${folder}/service-renamed.yaml`);
    const commit = await delivery.push();
    expect(await synced()).toStrictEqual([]);
    expect(await changed()).toStrictEqual([]);
    // It was looked at all the same.
    expect(delivery.argocd.manifests.madeFrom(commit)).toStrictEqual(['dev-checkout']);
    delivery.repository.rename(`${folder}/service-renamed.yaml`, `${folder}/service-checkout.yaml`);
  });
});

describe('what is gone from dist', () => {
  test('goes from the cluster, and nothing else does', async () => {
    delivery.repository.remove('environments/dev/orders.yaml');
    await delivery.repository.render();
    await delivery.push();
    expect(await synced()).toStrictEqual(['dev-orders', 'dev-root']);
    const objects = delivered.filter(({ application }) => application === 'dev-orders');
    expect(await changed()).toStrictEqual(
      objects.map(({ rendered: { kind, metadata } }) => `${kind}/${metadata.name}`).toSorted(),
    );
    expect(objects).toHaveLength(3);
    const pods = await delivery.cluster.list('v1', 'Pod', 'shop');
    const left = pods.filter(({ metadata }) => metadata.labels?.['app.kubernetes.io/name'] === 'orders');
    expect(left).toStrictEqual([]);
  });

  test('stays when it is a namespace', async () => {
    delivery.repository.remove('dist/dev/platform/namespace-shop.yaml');
    await delivery.push();
    const platform = await waitFor('the namespace is to be pruned', async () => {
      const application = await delivery.argocd.applications.get('dev-platform');
      const resources = listAt(application, 'status', 'resources');
      return resources.find((resource) => at(resource, 'requiresPruning') === true);
    });
    expect(at(platform, 'kind')).toBe('Namespace');
    expect(await changed()).toStrictEqual([]);
    await delivery.repository.render();
    await delivery.push();
  });
});

describe('what was not rendered', () => {
  const metadata = (name: string, namespace?: string) => JSON.stringify({ name, namespace });
  const role = 'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nrules: []\n';
  const secret = 'apiVersion: v1\nkind: Secret\n';
  const account = 'apiVersion: v1\nkind: ServiceAccount\n';

  test.each([
    {
      what: 'a kind of object that no service has',
      text: `${secret}metadata: ${metadata('intruder', 'shop')}\n`,
      place: { apiVersion: 'v1', kind: 'Secret', namespace: 'shop', name: 'intruder' },
      refusal: 'resource :Secret is not permitted in project dev',
    },
    {
      what: 'a kind of object that is not in a namespace',
      text: `${role}metadata: ${metadata('intruder')}\n`,
      place: { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', name: 'intruder' },
      refusal: 'resource rbac.authorization.k8s.io:ClusterRole is not permitted in project dev',
    },
    {
      what: 'a namespace that is not ours',
      text: `${account}metadata: ${metadata('intruder', 'default')}\n`,
      place: { apiVersion: 'v1', kind: 'ServiceAccount', namespace: 'default', name: 'intruder' },
      refusal: "namespace default is not permitted in project 'dev'",
    },
  ])('$what is refused by the project, with all of its commit', async ({ text, place, refusal }) => {
    const { repository, argocd } = delivery;
    const deployment = 'dist/dev/checkout/deployment-checkout.yaml';
    const rendered = repository.read(deployment);
    repository.write('dist/dev/checkout/intruder.yaml', text);
    repository.replace(deployment, 'shop/checkout:1.8.2', 'shop/checkout:1.8.3');
    await delivery.push();
    const results = await waitFor('the sync is refused', async () => {
      const application = await argocd.applications.get('dev-checkout');
      const state = at(application, 'status', 'operationState');
      const failed = listAt(state, 'syncResult', 'resources').filter(
        (result) => at(result, 'status') === 'SyncFailed',
      );
      return failed.length > 0 && failed;
    });
    expect(results.map((result) => at(result, 'message'))).toStrictEqual([refusal]);
    expect(await delivery.cluster.get(place)).toBeUndefined();
    expect(await changed()).toStrictEqual([]);
    repository.remove('dist/dev/checkout/intruder.yaml');
    repository.write(deployment, rendered);
    // Otherwise it would go on with the refused commit for five minutes before it looks at the next one.
    await argocd.applications.terminate('dev-checkout');
    await delivery.push();
  });
});
