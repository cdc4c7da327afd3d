import { expect, test } from 'vitest';
import { at, webObjects } from './web-objects.ts';

const autoscaling = 'autoscaling: { minReplicas: 2, maxReplicas: 5, memory: 70, cpu: 80 }\n';

test('decides how many pods of the workload run, which says nothing itself', async () => {
  const objects = await webObjects(autoscaling);
  expect(at(objects['HorizontalPodAutoscaler/web'], 'spec', 'scaleTargetRef')).toEqual({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    name: 'web',
  });
  expect(at(objects['Deployment/web'], 'spec', 'replicas')).toBeUndefined();
});

test('scales a StatefulSet too', async () => {
  const { 'HorizontalPodAutoscaler/web': scaler } = await webObjects(`statefulSet: {}\n${autoscaling}`);
  expect(at(scaler, 'spec', 'scaleTargetRef', 'kind')).toBe('StatefulSet');
});

test('asks for the processor before memory, in whatever order it is told', async () => {
  const { 'HorizontalPodAutoscaler/web': scaler } = await webObjects(autoscaling);
  expect(at(scaler, 'spec', 'metrics', 0, 'resource')).toEqual({
    name: 'cpu',
    target: { type: 'Utilization', averageUtilization: 80 },
  });
  expect(at(scaler, 'spec', 'metrics', 1, 'resource', 'name')).toBe('memory');
});
