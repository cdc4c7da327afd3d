import { expect, test } from 'vitest';
import { at, webObjects } from './web-objects.ts';

test('reads the metrics through the Service, which it finds by its labels', async () => {
  const objects = await webObjects('ports: { http: 8080, metrics: 9090 }\nmonitor: {}\n');
  const found = objects['ServiceMonitor/web'];
  expect(at(found, 'spec', 'endpoints')).toEqual([{ port: 'metrics', path: '/metrics', interval: '30s' }]);
  expect(objects['Service/web']?.metadata.labels).toMatchObject(
    Object(at(found, 'spec', 'selector', 'matchLabels')),
  );
});

test('or from the pods, which it finds by the selector', async () => {
  const { 'PodMonitor/web': found } = await webObjects(
    'ports: { http: 8080 }\nselector: { app: web }\nmonitor: { kind: PodMonitor }\n',
  );
  expect(found?.['spec']).toEqual({
    podMetricsEndpoints: [{ port: 'http', path: '/metrics', interval: '30s' }],
    selector: { matchLabels: { app: 'web' } },
  });
});

test('has labels by which a Prometheus chooses it', async () => {
  const { 'ServiceMonitor/web': found } = await webObjects(
    'ports: { http: 8080 }\nmonitor: { labels: { release: main } }\n',
  );
  expect(found?.metadata.labels).toMatchObject({ release: 'main', 'app.kubernetes.io/name': 'web' });
});
