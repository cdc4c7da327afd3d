import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGround, type Ground } from '../../ground/ground.ts';
import { at, conditionOf, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { waitFor } from '../../ground/wait.ts';

/** Of a cluster given by the user, nothing is asked here. */
const isGiven = process.env['PURSER_TEST_KUBECONFIG'] !== undefined;

describe.skipIf(isGiven)('a control plane of our own', () => {
  let ground: Ground;

  beforeAll(async () => {
    ground = await startGround();
  });

  afterAll(async () => ground.stop());

  test('a Deployment becomes available', async () => {
    const { warnings } = await ground.cluster.create(web);

    expect(warnings).toStrictEqual([]);
    await waitFor('the Deployment is available', async () => {
      const found = await ground.cluster.get({ ...web, ...web.metadata });
      return at(conditionOf(found, 'Available'), 'status') === 'True';
    });
  });

  test('the node renews its lease, or its Pods would be lost after 40 s', async () => {
    const lease = {
      apiVersion: 'coordination.k8s.io/v1',
      kind: 'Lease',
      namespace: 'kube-node-lease',
      name: 'ground',
    };

    await waitFor('the node has a lease', async () => ground.cluster.get(lease));
  });

  test('a field that Kubernetes does not know is refused', async () => {
    const misspelt: KubernetesObject = { ...web, spec: { ...Object(web['spec']), replica: 1 } };

    await expect(ground.cluster.apply(misspelt)).rejects.toThrow(
      '.spec.replica: field not declared in schema',
    );
  });
});

const labels = { app: 'web' };
const web = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'web', namespace: 'default' },
  spec: {
    selector: { matchLabels: labels },
    template: { metadata: { labels }, spec: { containers: [{ name: 'web', image: 'web:1' }] } },
  },
} satisfies KubernetesObject;
