import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installCrds } from '../../ground/crds.ts';
import { startGround, type Ground } from '../../ground/ground.ts';
import type { KubernetesObject } from '../../ground/kubernetes-object.ts';

const metadata = { name: 'web', namespace: 'default' };
const selector = { matchLabels: { app: 'web' } };
const endpoint = { port: 'http', path: '/metrics', interval: '30s' };

const route = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata,
  spec: {
    parentRefs: [{ name: 'public', namespace: 'gateways' }],
    hostnames: ['web.example.com'],
    rules: [
      {
        matches: [{ path: { type: 'PathPrefix', value: '/' } }],
        backendRefs: [{ name: 'web', port: 80, weight: 1 }],
      },
    ],
  },
} satisfies KubernetesObject;
const serviceMonitor = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'ServiceMonitor',
  metadata,
  spec: { selector, endpoints: [endpoint] },
} satisfies KubernetesObject;
const podMonitor = {
  apiVersion: 'monitoring.coreos.com/v1',
  kind: 'PodMonitor',
  metadata,
  spec: { selector, podMetricsEndpoints: [endpoint] },
} satisfies KubernetesObject;

/** A cluster of the user's may have controllers for these kinds, and stays as it is. */
const isGiven = process.env['PURSER_TEST_KUBECONFIG'] !== undefined;

describe.skipIf(isGiven)('kinds whose controllers do not run here', () => {
  let ground: Ground;

  beforeAll(async () => {
    ground = await startGround();
    await installCrds(ground.cluster, ['crdsAlone']);
  });

  afterAll(async () => ground.stop());

  test.each([route, serviceMonitor, podMonitor])('$kind is served', async (object) => {
    expect((await ground.cluster.apply(object)).warnings).toStrictEqual([]);
  });

  test.each([route, serviceMonitor, podMonitor])('a misspelt field of $kind is refused', async (object) => {
    const misspelt: KubernetesObject = { ...object, spec: { ...object.spec, hostname: 'web.example.com' } };
    await expect(ground.cluster.apply(misspelt)).rejects.toThrow(
      '.spec.hostname: field not declared in schema',
    );
  });

  test('a value that the schema forbids is refused', async () => {
    const wrong: KubernetesObject = { ...route, spec: { ...route.spec, hostnames: ['*'] } };
    await expect(ground.cluster.apply(wrong)).rejects.toThrow('spec.hostnames[0]');
  });
});
