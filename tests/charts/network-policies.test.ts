import { expect, test } from 'vitest';
import { render } from '../support/rendered.ts';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';

interface Said {
  readonly policies?: string;
  readonly web?: string;
  readonly api?: string;
}

/** `web` and `api`, which listens. */
const two = ({ policies = 'enforce: true', web = '', api = '' }: Said) =>
  new Repository({
    ...shop,
    'environments/dev/environment.yaml': `${environment}networkPolicies: { ${policies} }\n`,
    'environments/services/web.yaml': `${service}${web}`,
    'environments/services/api.yaml': `${service}ports: { http: 8080, metrics: 9090 }\n${api}`,
    'environments/dev/api.yaml': '{}\n',
  });

const policy = async (said: Said, name: string) =>
  (await render(two(said)))[`dev/network/network-policy-${name}.yaml`]?.['spec'];

const podsOf = (name: string, namespace = 'dev') => ({
  podSelector: { matchLabels: { 'app.kubernetes.io/name': name } },
  namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
});
const http = { port: 8080, protocol: 'TCP' };
const metrics = { port: 9090, protocol: 'TCP' };
const needsHttp = 'needs: { services: { api: [http] } }\n';

test('without enforce there is no policy', async () => {
  const paths = Object.keys(await render(two({ policies: '', web: needsHttp })));
  expect(paths.filter((path) => path.includes('network'))).toEqual([]);
});

test('each namespace of a service is closed', async () => {
  const objects = await render(two({ api: 'namespace: tools\n' }));
  expect(objects['dev/network/network-policy-default-deny.yaml']).toMatchObject({
    metadata: { name: 'default-deny', namespace: 'dev' },
    spec: { podSelector: {}, policyTypes: ['Ingress'] },
  });
  expect(objects['dev/network/network-policy-tools-default-deny.yaml']?.metadata.namespace).toBe('tools');
});

test('a service is open to who needs it, at the ports that are needed', async () => {
  expect(await policy({ web: needsHttp }, 'api')).toEqual({
    podSelector: { matchLabels: { 'app.kubernetes.io/name': 'api' } },
    policyTypes: ['Ingress'],
    ingress: [{ from: [podsOf('web')], ports: [http] }],
  });
});

test('no port in particular means all that it declares', async () => {
  expect(await policy({ web: 'needs: { services: { api: [] } }\n' }, 'api')).toMatchObject({
    ingress: [{ ports: [http, metrics] }],
  });
});

test('hooks need what their service needs', async () => {
  const web = `${needsHttp}hooks: { migrate: { phase: PreSync, command: [migrate] } }\n`;
  expect(await policy({ web }, 'api')).toMatchObject({
    ingress: [{ from: [podsOf('web'), podsOf('web-migrate')] }],
  });
});

test('a callee in another namespace is opened there, to the namespace of the caller', async () => {
  expect(await policy({ web: needsHttp, api: 'namespace: tools\n' }, 'tools-api')).toMatchObject({
    ingress: [{ from: [podsOf('web')] }],
  });
});

test.each([
  ['an Ingress', 'ingress: { class: alb, hosts: { shop.example.com: { /: http } } }\n', [http]],
  [
    'a route',
    'httpRoute: { parentRefs: [{ name: public }], hostnames: [shop.example.com], paths: { /: http } }\n',
    [http],
  ],
  ['a load balancer', 'service: { type: LoadBalancer }\n', [http, metrics]],
])('%s opens its ports to everybody', async (_, api, ports) => {
  expect(await policy({ api }, 'api')).toMatchObject({ ingress: [{ ports }] });
  expect(await policy({ api }, 'api')).not.toHaveProperty('ingress.0.from');
});

const health = 'alb.ingress.kubernetes.io/healthcheck-port';
const entry = (more: string) => `ingress: { class: alb, hosts: { shop.example.com: { /: http } }${more} }\n`;
const byNginx = `ingress: { class: nginx, hosts: { shop.example.com: { /: http } }, annotations: { ${health}: "9090" } }\n`;

test.each([
  ['as the Ingress says', entry(`, annotations: { ${health}: "9090" }`), [http, metrics]],
  ['as the Service says', `${entry('')}service: { annotations: { ${health}: "9090" } }\n`, [http, metrics]],
  [
    'as the Service says first',
    `${entry(`, annotations: { ${health}: "9090" }`)}service: { annotations: { ${health}: traffic-port } }\n`,
    [http],
  ],
  ['but not for another controller', byNginx, [http]],
])('the port that an ALB asks about health is opened too, %s', async (_, api, ports) => {
  expect(await policy({ api }, 'api')).toMatchObject({ ingress: [{ ports }] });
});

test('or to those that the environment names', async () => {
  const policies = 'enforce: true, entryFrom: [{ namespace: ingress }, { cidr: 10.0.0.0/16 }]';
  expect(await policy({ policies, api: 'service: { type: LoadBalancer }\n' }, 'api')).toMatchObject({
    ingress: [
      {
        from: [
          { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'ingress' } } },
          { ipBlock: { cidr: '10.0.0.0/16' } },
        ],
      },
    ],
  });
});

test('a monitor opens its port', async () => {
  const policies = 'enforce: true, monitoringFrom: [{ namespace: monitoring }]';
  expect(await policy({ policies, api: 'monitor: { port: metrics }\n' }, 'api')).toMatchObject({
    ingress: [
      {
        from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'monitoring' } } }],
        ports: [metrics],
      },
    ],
  });
});

const closed = 'enforce: true, egress: true';

test('with egress, only DNS is left', async () => {
  expect(await policy({ policies: closed }, 'default-deny')).toMatchObject({
    policyTypes: ['Ingress', 'Egress'],
    egress: [
      {
        ports: [
          { port: 53, protocol: 'UDP' },
          { port: 53, protocol: 'TCP' },
        ],
      },
    ],
  });
});

test('and what is needed: services and networks', async () => {
  const web = `needs:
  services: { api: [http] }
  networks: { db: { cidrs: [10.1.0.0/16], ports: [5432, { port: 53, protocol: UDP }] }, all: { cidrs: [10.2.0.0/16] } }
`;
  expect(await policy({ policies: closed, web }, 'web')).toMatchObject({
    policyTypes: ['Egress'],
    egress: [
      { to: [podsOf('api')], ports: [http] },
      { to: [{ ipBlock: { cidr: '10.2.0.0/16' } }] },
      {
        to: [{ ipBlock: { cidr: '10.1.0.0/16' } }],
        ports: [
          { port: 5432, protocol: 'TCP' },
          { port: 53, protocol: 'UDP' },
        ],
      },
    ],
  });
});

test('a hook reaches it, too', async () => {
  const web = `${needsHttp}hooks: { migrate: { phase: PreSync, command: [migrate] } }\n`;
  expect(await policy({ policies: closed, web }, 'web-migrate')).toMatchObject({
    podSelector: { matchLabels: { 'app.kubernetes.io/name': 'web-migrate' } },
    egress: [{ to: [podsOf('api')] }],
  });
});

test('a chart of the team’s own is opened at whatever it listens on', async () => {
  const repository = two({ web: 'needs: { services: { cache: [] } }\n' });
  repository.write(
    'environments/services/cache.yaml',
    'chart: redis\nversion: 7.4.2\nsecrets: { password: { keys: { password: { parameter: a } } } }\n',
  );
  repository.write('environments/dev/cache.yaml', '{}\n');
  const spec = (await render(repository))['dev/network/network-policy-cache.yaml']?.['spec'];
  expect(spec).toMatchObject({ ingress: [{ from: [podsOf('web')] }] });
  expect(spec).not.toHaveProperty('ingress.0.ports');
});

test('the network is rendered with a single service, from the needs of all', async () => {
  const repository = two({ web: needsHttp });
  expect(await repository.purser('synth', '-s', 'web')).toMatchObject({ code: 0 });
  expect(Object.keys(repository.files())).toContain('dev/network/network-policy-api.yaml');
  expect(Object.keys(repository.files())).not.toContain('dev/api/deployment-api.yaml');
});
