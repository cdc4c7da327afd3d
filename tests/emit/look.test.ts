import { expect, test } from 'vitest';
import { emitManifest } from '../../src/emit/emit-manifest.ts';

const labels = { 'app.kubernetes.io/name': 'checkout' };

test('a Deployment', () => {
  const container = {
    image: 'shop/checkout:1.8.2',
    name: 'checkout',
    args: ['--port=8080', '-Xmx512m', '*.yaml', '8080'],
    command: ['sh', '-c', 'set -e\nexec checkout "$@"\n'],
    ports: [{ name: 'http', containerPort: 8080 }],
    env: [
      { name: 'LOG_LEVEL', value: 'info' },
      { name: 'PORT', value: '8080' },
      { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'checkout-database', key: 'password' } } },
    ],
    resources: { limits: { memory: '128Mi' }, requests: { memory: '128Mi', cpu: '250m' } },
    readinessProbe: { periodSeconds: 5, httpGet: { port: 'http', path: '/ready' } },
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    volumeMounts: [{ name: 'tmp', mountPath: '/tmp' }],
  };
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: {
      namespace: 'shop',
      name: 'checkout',
      labels,
      annotations: { note: 'since 10:30: two replicas' },
    },
    spec: {
      template: {
        metadata: { labels },
        spec: {
          containers: [container],
          volumes: [{ emptyDir: {}, name: 'tmp' }],
          serviceAccountName: 'checkout',
        },
      },
      selector: { matchLabels: labels },
      replicas: 2,
    },
  };
  expect(emitManifest(deployment)).toMatchInlineSnapshot(`
    "apiVersion: apps/v1
    kind: Deployment
    metadata:
      name: checkout
      namespace: shop
      labels:
        app.kubernetes.io/name: checkout
      annotations:
        note: "since 10:30: two replicas"
    spec:
      replicas: 2
      selector:
        matchLabels:
          app.kubernetes.io/name: checkout
      template:
        metadata:
          labels:
            app.kubernetes.io/name: checkout
        spec:
          serviceAccountName: checkout
          containers:
            - name: checkout
              image: shop/checkout:1.8.2
              command:
                - sh
                - -c
                - |
                  set -e
                  exec checkout "$@"
              args:
                - --port=8080
                - -Xmx512m
                - "*.yaml"
                - "8080"
              ports:
                - name: http
                  containerPort: 8080
              env:
                - name: LOG_LEVEL
                  value: info
                - name: PORT
                  value: "8080"
                - name: PASSWORD
                  valueFrom:
                    secretKeyRef:
                      name: checkout-database
                      key: password
              resources:
                requests:
                  cpu: 250m
                  memory: 128Mi
                limits:
                  memory: 128Mi
              readinessProbe:
                httpGet:
                  path: /ready
                  port: http
                periodSeconds: 5
              volumeMounts:
                - name: tmp
                  mountPath: /tmp
              securityContext:
                allowPrivilegeEscalation: false
                capabilities:
                  drop:
                    - ALL
          volumes:
            - name: tmp
              emptyDir: {}
    "
  `);
});

test('an ExternalSecret', () => {
  const externalSecret = {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name: 'checkout-database', namespace: 'shop', labels },
    spec: {
      data: [
        { remoteRef: { property: 'password', key: 'shop/checkout/database' }, secretKey: 'password' },
        { remoteRef: { key: 'shop/checkout/tls', version: '1' }, secretKey: 'tls.crt' },
      ],
      refreshInterval: '1h',
      secretStoreRef: { name: 'production', kind: 'ClusterSecretStore' },
      target: { creationPolicy: 'Owner', name: 'checkout-database', template: { type: 'Opaque' } },
    },
  };
  expect(emitManifest(externalSecret)).toMatchInlineSnapshot(`
    "apiVersion: external-secrets.io/v1
    kind: ExternalSecret
    metadata:
      name: checkout-database
      namespace: shop
      labels:
        app.kubernetes.io/name: checkout
    spec:
      secretStoreRef:
        kind: ClusterSecretStore
        name: production
      target:
        name: checkout-database
        creationPolicy: Owner
        template:
          type: Opaque
      refreshInterval: 1h
      data:
        - secretKey: password
          remoteRef:
            key: shop/checkout/database
            property: password
        - secretKey: tls.crt
          remoteRef:
            key: shop/checkout/tls
            version: "1"
    "
  `);
});
