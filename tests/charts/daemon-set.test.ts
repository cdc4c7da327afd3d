import { expect, test } from 'vitest';
import { at, pod, webObjects } from './web-objects.ts';

test('runs on every node: nothing says how many', async () => {
  const { 'DaemonSet/web': set } = await webObjects('daemonSet: {}\n');
  expect(set?.apiVersion).toBe('apps/v1');
  expect(at(set, 'spec', 'replicas')).toBeUndefined();
  expect(at(set, 'spec', 'updateStrategy')).toEqual({ type: 'RollingUpdate' });
});

test('replaces its pods as fast as it may', async () => {
  const { 'DaemonSet/web': set } = await webObjects('daemonSet: { maxUnavailable: 10% }\n');
  expect(at(set, 'spec', 'updateStrategy', 'rollingUpdate')).toEqual({ maxUnavailable: '10%' });
});

test('runs on tainted nodes where it is told to', async () => {
  const { 'DaemonSet/web': set } = await webObjects('daemonSet: {}\ntolerations: [{ operator: Exists }]\n');
  expect(at(set, ...pod, 'tolerations')).toEqual([{ operator: 'Exists' }]);
});

test('restarts when its secrets change', async () => {
  const { 'DaemonSet/web': set } = await webObjects('daemonSet: {}\nenv: { A: { parameter: a } }\n');
  expect(set?.metadata.annotations).toEqual({ 'secret.reloader.stakater.com/reload': 'web-env' });
});
