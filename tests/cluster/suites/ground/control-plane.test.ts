import { expect, test } from 'vitest';
import { startGround } from '../../ground/ground.ts';
import { conditionOf, at } from '../../ground/kubernetes-object.ts';
import { waitFor } from '../../ground/wait.ts';

test('a Deployment becomes available', async () => {
  const ground = await startGround();
  try {
    const labels = { app: 'web' };
    const namespace = 'default';
    const place = { apiVersion: 'apps/v1', kind: 'Deployment', namespace, name: 'web' };
    const { warnings } = await ground.cluster.create({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web', namespace },
      spec: {
        selector: { matchLabels: labels },
        template: { metadata: { labels }, spec: { containers: [{ name: 'web', image: 'web:1' }] } },
      },
    });
    expect(warnings).toStrictEqual([]);
    await waitFor('the Deployment is available', async () => {
      const found = await ground.cluster.get(place);
      return at(conditionOf(found, 'Available'), 'status') === 'True';
    });
  } finally {
    await ground.stop();
  }
});
