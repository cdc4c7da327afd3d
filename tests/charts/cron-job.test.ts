import { expect, test } from 'vitest';
import { at, webObjects } from './web-objects.ts';

const job = ['spec', 'jobTemplate', 'spec'] as const;

test('runs again and again, one run at a time', async () => {
  const { 'CronJob/web': found } = await webObjects(
    'cronJob: { schedule: "@daily", timeZone: Europe/Berlin }\n',
  );
  expect(found?.['spec']).toMatchObject({
    schedule: '@daily',
    timeZone: 'Europe/Berlin',
    concurrencyPolicy: 'Forbid',
    suspend: false,
  });
  expect(at(found, ...job, 'template', 'spec', 'restartPolicy')).toBe('Never');
});

test('what is said of a run stands at its Job', async () => {
  const { 'CronJob/web': found } = await webObjects(
    'cronJob: { schedule: "@daily", backoffLimit: 2, ttlSecondsAfterFinished: 60 }\n',
  );
  expect(at(found, ...job)).toMatchObject({ backoffLimit: 2, ttlSecondsAfterFinished: 60 });
});

test('has no Service, though its pods have a port', async () => {
  const objects = await webObjects('cronJob: { schedule: "@daily" }\nports: { http: 8080 }\n');
  expect(Object.keys(objects)).toEqual(['CronJob/web', 'ServiceAccount/web']);
});

test('is not restarted when a secret changes: the next run reads it', async () => {
  const { 'CronJob/web': found } = await webObjects(
    'cronJob: { schedule: "@daily" }\nenv: { A: { parameter: a } }\n',
  );
  expect(found?.metadata.annotations).toBeUndefined();
});
