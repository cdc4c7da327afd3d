import { expect, test } from 'vitest';
import { at, pod, webByDriver, webObjects } from './web-objects.ts';

const certificate = `ports: { http: 8080 }
ingress: { class: nginx, hosts: { shop.example.com: { /: http } }, tls: [{ secret: edge }] }
secrets:
  edge: { type: kubernetes.io/tls, keys: { tls.crt: { parameter: crt }, tls.key: { parameter: key } } }
`;
const password = `imagePullSecrets: [{ secret: registry }, { name: shared }]
secrets: { registry: { type: kubernetes.io/dockerconfigjson, keys: { .dockerconfigjson: { parameter: login } } } }
`;

test('External Secrets Operator makes a Secret of the type', async () => {
  const objects = await webObjects(certificate);
  expect(at(objects['ExternalSecret/web-edge'], 'spec', 'target', 'template', 'type')).toBe(
    'kubernetes.io/tls',
  );
  expect(at(objects['Ingress/web'], 'spec', 'tls')).toEqual([
    { secretName: 'web-edge', hosts: ['shop.example.com'] },
  ]);
});

test('so does the CSI driver, under its own name', async () => {
  const objects = await webByDriver(certificate);
  expect(at(objects['SecretProviderClass/web-edge'], 'spec', 'secretObjects', 0)).toMatchObject({
    secretName: 'web-edge-csi',
    type: 'kubernetes.io/tls',
  });
  expect(at(objects['Ingress/web'], 'spec', 'tls', 0, 'secretName')).toBe('web-edge-csi');
});

test('nobody restarts for a certificate that only the Ingress reads', async () => {
  const { 'Deployment/web': deployment } = await webObjects(certificate);
  expect(deployment?.metadata.annotations).toBeUndefined();
});

test('images are pulled with a secret of the service, or of somebody else', async () => {
  const { 'Deployment/web': deployment } = await webObjects(password);
  expect(at(deployment, ...pod, 'imagePullSecrets')).toEqual([{ name: 'web-registry' }, { name: 'shared' }]);
});

test('a hook before the sync pulls its image with a copy', async () => {
  const objects = await webObjects(`${password}hooks: { migrate: { phase: PreSync } }\n`);
  expect(at(objects['Job/web-migrate'], ...pod, 'imagePullSecrets', 0, 'name')).toBe('web-registry-migrate');
  expect(at(objects['ExternalSecret/web-registry-migrate'], 'spec', 'target', 'name')).toBe(
    'web-registry-migrate',
  );
});
