import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, listAt, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { waitFor } from '../../ground/wait.ts';
import { Delivery } from './delivery.ts';

const settings = 'environments/own/environment.yaml';

const environment = `cluster: { name: own-eu, kubernetes: "1.35" }
aws: { account: "111111111111", region: eu-west-1 }
argocd: { repository: https://git.example.com/shop/deploy.git }
namespace: own
secrets:
  backend: csi
  parameterStore: { prefix: /own/ }
  secretsManager: { prefix: own/ }
  externalSecrets: { version: 0.20.4 }
`;

const service = (name: string) => `replicas: 1
image: { repository: shop/${name}, tag: 1.0.0 }
env: { TOKEN: { parameter: ${name}/token } }
serviceAccount: { role: shop-${name} }
`;

/** Long enough to look around while the new pods are not available yet. */
const slowly = 'patches: { Deployment/web: { spec: { minReadySeconds: 20 } } }\n';

const input = {
  [settings]: environment,
  'environments/services/bare.yaml': service('bare'),
  'environments/own/bare.yaml': '{}\n',
  'environments/services/gone.yaml': service('gone'),
  'environments/own/gone.yaml': '{}\n',
  'environments/services/web.yaml': service('web') + slowly,
  'environments/own/web.yaml': '{}\n',
};

const namespace = 'own';
const classOf = (name: string) => ({
  apiVersion: 'secrets-store.csi.x-k8s.io/v1',
  kind: 'SecretProviderClass',
  namespace,
  name: `${name}-env`,
});
const secretOf = (name: string) => ({
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
  namespace,
  name: `${name}-env`,
});
const workloadOf = (name: string) => ({ apiVersion: 'apps/v1', kind: 'Deployment', namespace, name });

/** In which order Argo CD deletes classes and the pods that mount them (rule R68). */
describe('a class', () => {
  let delivery: Delivery;

  beforeAll(async () => {
    delivery = await Delivery.start(['own-eu'], input);
    await delivery.arrive('own');
  });

  afterAll(async () => {
    await delivery.stop();
  });

  function volumesOf(workload: KubernetesObject | undefined): readonly unknown[] {
    return listAt(workload, 'spec', 'template', 'spec', 'volumes');
  }

  async function podsThatMount(name: string): Promise<readonly KubernetesObject[]> {
    const pods = await delivery.cluster.list('v1', 'Pod', namespace);
    return pods.filter((pod) =>
      listAt(pod, 'spec', 'volumes').some(
        (volume) => at(volume, 'csi', 'volumeAttributes', 'secretProviderClass') === `${name}-env`,
      ),
    );
  }

  /** Keeps the pods of a service from ending, as a long grace period does. */
  async function hold(name: string, finalizers: readonly string[] | null): Promise<void> {
    for (const pod of await podsThatMount(name)) {
      const place = { apiVersion: 'v1', kind: 'Pod', namespace, name: pod.metadata.name };
      await delivery.cluster.patch(place, { metadata: { finalizers } });
    }
  }

  async function isDeleted(place: ReturnType<typeof workloadOf>): Promise<boolean> {
    return (await delivery.cluster.get(place))?.metadata['deletionTimestamp'] !== undefined;
  }

  /** Lets a workload and its class go, and sees what is there while its pods are still ending. */
  async function expectPodsFirst(name: string): Promise<void> {
    await waitFor(`the Deployment ${name} is being deleted`, async () => isDeleted(workloadOf(name)));
    // Time for Argo CD to go on, if it would.
    await delivery.argocd.applications.refresh();
    expect(await podsThatMount(name)).toHaveLength(1);
    expect(await delivery.cluster.get(classOf(name))).toBeDefined();
    expect(await isDeleted(classOf(name))).toBe(false);
    await hold(name, null);
    await waitFor(`the class of ${name} is gone`, async () => {
      const mounting = await podsThatMount(name);
      const isGone = (await delivery.cluster.get(classOf(name))) === undefined;
      expect(isGone ? mounting : []).toStrictEqual([]);
      return isGone;
    });
  }

  test('goes after the pods of its service, when that goes with its Application', async () => {
    await hold('gone', ['purser.test/hold']);
    delivery.repository.remove('environments/own/gone.yaml');
    delivery.repository.remove('environments/services/gone.yaml');
    await delivery.repository.render();
    await delivery.push();
    await expectPodsFirst('gone');
    await delivery.settled('own');
  });

  test('goes after the pods of a workload that goes with it', async () => {
    await hold('bare', ['purser.test/hold']);
    delivery.repository.remove('dist/own/bare/deployment-bare.yaml');
    delivery.repository.remove('dist/own/bare/secret-provider-class-bare-env.yaml');
    await delivery.push();
    await expectPodsFirst('bare');
    await delivery.settled('own');
  });

  test('goes after a rollout that no longer mounts it, to another backend', async () => {
    await switchTo('external-secrets');
    await waitFor('the new pod of web is there', async () => isRollingOut(0), { seconds: 180 });
    expect(await phaseOfSync()).toBe('Running');
    expect(await podsThatMount('web')).toHaveLength(1);
    expect(await delivery.cluster.get(classOf('web'))).toBeDefined();
    await waitFor('the class of web is gone', async () => {
      const mounting = await podsThatMount('web');
      const isGone = (await delivery.cluster.get(classOf('web'))) === undefined;
      expect(isGone ? mounting : []).toStrictEqual([]);
      return isGone;
    });
    await delivery.settled('own');
  });

  test('comes back, and the ExternalSecret goes after the rollout', async () => {
    await switchTo('csi');
    await waitFor('the new pod of web is there', async () => isRollingOut(1), { seconds: 180 });
    expect(await phaseOfSync()).toBe('Running');
    expect(await delivery.cluster.get(secretOf('web'))).toBeDefined();
    await delivery.settled('own');
    expect(await delivery.cluster.get(secretOf('web'))).toBeUndefined();
  });

  async function switchTo(backend: string): Promise<void> {
    delivery.repository.write(
      settings,
      delivery.repository.read(settings).replace(/backend: .*/, `backend: ${backend}`),
    );
    await delivery.repository.render();
    await delivery.push();
  }

  /** Whether the new pod is there, with so many volumes, and the old one as well. */
  async function isRollingOut(volumes: number): Promise<boolean> {
    const workload = await delivery.cluster.get(workloadOf('web'));
    return at(workload, 'status', 'updatedReplicas') === 1 && volumesOf(workload).length === volumes;
  }

  async function phaseOfSync(): Promise<unknown> {
    return at(await delivery.argocd.applications.get('own-web'), 'status', 'operationState', 'phase');
  }
});
