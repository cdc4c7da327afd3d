import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGround, type Ground } from '../../ground/ground.ts';
import { at, type KubernetesObject } from '../../ground/kubernetes-object.ts';

/** What becomes of a number of pods that Argo CD no longer says: rule no-dropped-replicas. */
const manager = 'argocd-controller';
const place = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'default' };

let ground: Ground;

beforeAll(async () => {
  ground = await startGround();
});

afterAll(async () => ground.stop());

function deployment(name: string, replicas: number | undefined): KubernetesObject {
  const labels = { app: name };
  const spec = { containers: [{ name: 'web', image: 'example.com/web:1' }] };
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: 'default' },
    spec: { replicas, selector: { matchLabels: labels }, template: { metadata: { labels }, spec } },
  };
}

async function replicasOf(name: string): Promise<unknown> {
  return at(await ground.cluster.get({ ...place, name }), 'spec', 'replicas');
}

test('it becomes 1', async () => {
  await ground.cluster.apply(deployment('dropped', 3), { manager });
  await ground.cluster.apply(deployment('dropped', undefined), { manager });
  expect(await replicasOf('dropped')).toBe(1);
});

test('it stays where somebody else says the same', async () => {
  await ground.cluster.apply(deployment('handed-over', 3), { manager });
  const { apiVersion, kind, metadata } = deployment('handed-over', 3);
  const onlyNumber = { apiVersion, kind, metadata, spec: { replicas: 3 } };
  await ground.cluster.apply(onlyNumber, { manager: 'handover-to-hpa', force: false });
  await ground.cluster.apply(deployment('handed-over', undefined), { manager });
  expect(await replicasOf('handed-over')).toBe(3);
});
