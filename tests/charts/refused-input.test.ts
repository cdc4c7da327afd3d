import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { service, shop } from '../support/shop.ts';

const http = 'ports: { http: 8080 }\n';

/** Longer names of files fail in the CSI driver's AWS provider. */
const key = (length: number) =>
  `env: { A: { secret: s, key: ${'k'.repeat(length)} } }
secrets: { s: { keys: { ${'k'.repeat(length)}: { parameter: /web/a } } } }
`;
const variable = (length: number) => `env: { ${'A'.repeat(length)}: { parameter: /web/a } }\n`;

/** What would be lost without a word, or be refused by the API server in the middle of a sync. */
const refused: readonly (readonly [string, string])[] = [
  ['a label that is decided already', 'labels: { app.kubernetes.io/name: other }\n'],
  ['a label that the selector gives another value', 'labels: { app: a }\nselector: { app: b }\n'],
  ['a selector that selects everything', 'selector: {}\n'],
  ['an Ingress without a host', `${http}ingress: { class: alb, hosts: {} }\n`],
  ['an Ingress without a path', `${http}ingress: { class: alb, hosts: { shop.example.com: {} } }\n`],
  ['two ports of one number', 'ports: { http: 8080, web: 8080 }\n'],
  [
    'two ports of one number in a container without a Service',
    'ports: { http: 8080, web: 8080 }\nservice: { create: false }\n',
  ],
  ['a liveness probe of many successes', `${http}probes: { liveness: { path: /, successThreshold: 2 } }\n`],
  ['a startup probe of many successes', `${http}probes: { startup: { path: /, successThreshold: 2 } }\n`],
  ['a Service whose name begins with a digit', `${http}service: { name: 1web }\n`],
  ['a key that is too long for a file', key(240)],
  ['more than all pods missing', 'deployment: { maxUnavailable: 150% }\n'],
  [
    'an address for the host of an Ingress',
    `${http}ingress: { class: alb, hosts: { 10.0.0.1: { /: http } } }\n`,
  ],
  [
    'an address for the host of a route',
    `${http}httpRoute: { parentRefs: [{ name: g }], hostnames: [10.0.0.1], paths: { /: http } }\n`,
  ],
  [
    'a group of load balancers with a space',
    `${http}ingress: { class: alb, alb: { groupName: a b }, hosts: { "*": { /: http } } }\n`,
  ],
  ['a capability that Linux does not know', 'securityContext: { capabilities: { add: [NET_ADMN] } }\n'],
  ['a variable with a source that is too long for a key', variable(240)],
  [
    'a version that no key takes',
    'env: { A: { secret: s, key: a } }\nsecrets: { s: { version: 3, keys: { a: { parameter: /web/a } } } }\n',
  ],
];

const accepted: readonly (readonly [string, string])[] = [
  ['the label that is decided, with its own value', 'labels: { app.kubernetes.io/name: web }\n'],
  ['a label that the selector gives the same value', 'labels: { app: a }\nselector: { app: a }\n'],
  ['more pods than twice as many for a while', 'deployment: { maxSurge: 150% }\n'],
  [
    'a class of load balancers of our own',
    `${http}service: { type: LoadBalancer, loadBalancerClass: internal-vip }\n`,
  ],
  ['a role behind a long path', `serviceAccount: { role: ${'p'.repeat(70)}/web }\n`],
  [
    'a host that begins with digits',
    `${http}ingress: { class: alb, hosts: { 10.0.0.1.nip.io: { /: http } } }\n`,
  ],
  ['an Ingress for any host', `${http}ingress: { class: alb, hosts: { "*": { /: http } } }\n`],
  ['two protocols on one port', 'ports: { tcp: 53, udp: { containerPort: 53, protocol: UDP } }\n'],
  [
    'two ports of one number in a Service that is not rendered',
    'ports: { http: { containerPort: 1, servicePort: 80 }, web: { containerPort: 2, servicePort: 80 } }\nservice: { create: false }\n',
  ],
  ['a readiness probe of many successes', `${http}probes: { readiness: { path: /, successThreshold: 2 } }\n`],
  ['one whose name ends with a digit', `${http}service: { name: web1 }\n`],
  ['the longest key', key(239)],
  ['the longest variable', variable(239)],
  [
    'a version that a key takes',
    'env: { A: { secret: s, key: a } }\nsecrets: { s: { parameter: /web/a, version: 3, keys: { a: {} } } }\n',
  ],
];

const synth = (text: string) =>
  new Repository({ ...shop, 'environments/services/web.yaml': `${service}${text}` }).purser('synth');

test.each(refused)('%s is refused, at its place', async (_, text) => {
  const { code, error } = await synth(text);
  expect({ code, error }).toEqual({
    code: 1,
    error: expect.stringMatching(/^environments\/services\/web\.yaml:\d+:\d+ /),
  });
});

test.each(accepted)('%s is not', async (_, text) => {
  expect(await synth(text)).toMatchObject({ code: 0, error: '' });
});
