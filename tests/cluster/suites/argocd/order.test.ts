import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, listAt } from '../../ground/kubernetes-object.ts';
import { shopInput } from '../../ground/render-input.ts';
import { waitFor } from '../../ground/wait.ts';
import { Delivery } from './delivery.ts';

/** Each service reads with an identity of its own, so that its store is in its own Application. */
const ownStores = {
  'environments/own/environment.yaml': `cluster: { name: own-eu, kubernetes: "1.35" }
aws: { account: "111111111111", region: eu-west-1 }
argocd: { repository: https://git.example.com/shop/deploy.git }
namespace: own
secrets:
  backend: external-secrets
  parameterStore: { prefix: /own/ }
  secretsManager: { prefix: own/ }
  externalSecrets: { version: 0.20.4, store: { kind: SecretStore, identity: service } }
`,
  'environments/services/web.yaml': `image: { repository: shop/web, tag: 1.0.0 }
env: { TOKEN: { parameter: web/token } }
serviceAccount: { role: shop-web }
`,
  'environments/own/web.yaml': '{}\n',
};

let delivery: Delivery;

beforeAll(async () => {
  delivery = await Delivery.start(['dev-eu', 'own-eu'], { ...shopInput(), ...ownStores });
  await delivery.repository.render();
  await delivery.push();
});

afterAll(async () => {
  await delivery.stop();
});

/** Waits until the sync of an Application says something. */
async function says(application: string, pattern: RegExp): Promise<void> {
  await waitFor(
    `${application} says ${pattern}`,
    async () => {
      const found = await delivery.argocd.applications.get(application);
      return pattern.test(String(at(found, 'status', 'operationState', 'message')));
    },
    // Half a minute on an idle machine.
    { seconds: 180 },
  );
}

/** Kinds in a namespace that a service has of its own. */
async function kindsIn(namespace: string): Promise<readonly string[]> {
  const operator = 'external-secrets.io/v1';
  const lists = await Promise.all([
    delivery.cluster.list(operator, 'SecretStore', namespace),
    delivery.cluster.list(operator, 'ExternalSecret', namespace),
    delivery.cluster.list('apps/v1', 'Deployment', namespace),
  ]);
  return lists.flat().map(({ kind }) => kind);
}

describe('a service with a store of its own', () => {
  test('waits for the store, then for the secret, then runs', async () => {
    const { withheld } = delivery.standIn;
    withheld.add('SecretStore').add('ExternalSecret');
    await delivery.applyRoot('own');
    await says(
      'own-web',
      /^waiting for healthy state of external-secrets.io\/SecretStore\/web-parameter-store$/,
    );
    expect(await kindsIn('own')).toStrictEqual(['SecretStore']);
    withheld.delete('SecretStore');
    await says('own-web', /^waiting for healthy state of external-secrets.io\/ExternalSecret\/web-env$/);
    expect(await kindsIn('own')).toStrictEqual(['SecretStore', 'ExternalSecret']);
    withheld.delete('ExternalSecret');
    await delivery.settled('own');
    expect(await kindsIn('own')).toStrictEqual(['SecretStore', 'ExternalSecret', 'Deployment']);
  });
});

describe('services that are faster than the stores of the platform', () => {
  test('are stopped before they run, and succeed at the next try', async () => {
    delivery.standIn.withheld.add('ClusterSecretStore');
    await delivery.applyRoot('dev');
    await says('dev-catalog', /completed unsuccessfully.*Retrying attempt #\d/);
    const workload = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'catalog' };
    expect(await delivery.cluster.get(workload)).toBeUndefined();
    delivery.standIn.withheld.delete('ClusterSecretStore');
    const applications = await delivery.settled('own', 'dev');
    expect(applications.flatMap((application) => listAt(application, 'status', 'conditions'))).toStrictEqual(
      [],
    );
    expect(await delivery.cluster.get(workload)).toBeDefined();
  });
});

describe('a PreSync hook', () => {
  const job = { apiVersion: 'batch/v1', kind: 'Job', namespace: 'shop', name: 'migrate' };
  const workload = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'shop', name: 'orders' };
  // Suspended: it completes when the test lets it.
  const file = `apiVersion: batch/v1
kind: Job
metadata: { name: migrate, namespace: shop, annotations: { argocd.argoproj.io/hook: PreSync } }
spec:
  suspend: true
  template: { spec: { restartPolicy: Never, containers: [{ name: migrate, image: shop/orders:2.4.0 }] } }
`;

  test('completes before the workload is touched', async () => {
    const { repository, cluster } = delivery;
    repository.write('dist/dev/orders/job-migrate.yaml', file);
    repository.replace('dist/dev/orders/deployment-orders.yaml', 'shop/orders:2.3.1', 'shop/orders:2.4.0');
    await delivery.push();
    await says('dev-orders', /^waiting for completion of hook batch\/Job\/migrate$/);
    expect(await imageOf(workload)).toBe('shop/orders:2.3.1');
    await cluster.patch(job, { spec: { suspend: false } });
    // Asked before all is settled: where Argo CD heals something then, that operation has results of its own.
    const hook = await waitFor('the hook succeeds', async () => {
      const orders = await delivery.argocd.applications.get('dev-orders');
      const results = listAt(orders, 'status', 'operationState', 'syncResult', 'resources');
      return results.find(
        (result) => at(result, 'kind') === 'Job' && at(result, 'hookPhase') === 'Succeeded',
      );
    });
    expect(hook).toMatchObject({ hookType: 'PreSync', hookPhase: 'Succeeded', syncPhase: 'PreSync' });
    await delivery.settled('own', 'dev');
    expect(await imageOf(workload)).toBe('shop/orders:2.4.0');
  });

  async function imageOf(place: typeof workload): Promise<unknown> {
    const deployment = await delivery.cluster.get(place);
    return at(deployment, 'spec', 'template', 'spec', 'containers', 0, 'image');
  }
});
