import { expect, test } from 'vitest';
import { at, pod, webObjects } from './web-objects.ts';

test('is made anew for each change, as its pods are immutable', async () => {
  const { 'Job/web': job } = await webObjects('job: {}\n');
  expect(job?.metadata.annotations).toEqual({
    'argocd.argoproj.io/sync-options': 'Force=true,Replace=true',
  });
});

test('says how its pods run to an end', async () => {
  const { 'Job/web': job } = await webObjects(
    'job: { completions: 3, parallelism: 2, restartPolicy: OnFailure }\n',
  );
  expect(job?.['spec']).toMatchObject({ completions: 3, parallelism: 2, backoffLimit: 6 });
  expect(at(job, ...pod, 'restartPolicy')).toBe('OnFailure');
});

test('has no selector: Kubernetes finds one', async () => {
  const { 'Job/web': job } = await webObjects('job: {}\n');
  expect(at(job, 'spec', 'selector')).toBeUndefined();
});
