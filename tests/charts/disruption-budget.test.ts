import { expect, test } from 'vitest';
import { at, webObjects } from './web-objects.ts';

test('lets some pods go, and those that are not ready always', async () => {
  const { 'PodDisruptionBudget/web': budget } = await webObjects(
    'podDisruptionBudget: { maxUnavailable: 1 }\n',
  );
  expect(budget?.['spec']).toEqual({
    maxUnavailable: 1,
    unhealthyPodEvictionPolicy: 'AlwaysAllow',
    selector: { matchLabels: { 'app.kubernetes.io/name': 'web' } },
  });
});

test('counts the pods that the selector of the service finds', async () => {
  const { 'PodDisruptionBudget/web': budget } = await webObjects(
    'selector: { app: web }\npodDisruptionBudget: { minAvailable: 50% }\n',
  );
  expect(at(budget, 'spec', 'selector', 'matchLabels')).toEqual({ app: 'web' });
});
