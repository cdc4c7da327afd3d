import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { service, shop } from '../support/shop.ts';

const base = 'environments/services/web.yaml';

async function said(field: string): Promise<string> {
  const { error } = await new Repository({ ...shop, [base]: `${service}${field}\n` }).purser('synth');
  return error.slice(0, error.indexOf('\n\n'));
}

test.each([
  [
    'a list where names stand before',
    'volumes: [{ name: tmp, emptyDir: {} }]',
    '2:10  expected a map, found a list\n    write each under its name, and no list: { <name>: … }',
  ],
  [
    'a text where a list is expected',
    'command: ./run --port 8080',
    '2:10  expected a list, found a string\n    write it in brackets: [ … ]',
  ],
  [
    'a number in quotes',
    'replicas: "2"',
    '2:11  expected a number, found a string\n    write it without quotes',
  ],
  [
    'a yes in quotes',
    'service: { headless: "true" }',
    '2:22  expected true or false, found a string\n    write it without quotes',
  ],
  [
    'a number that is a text',
    'env: { A: 1 }',
    '2:11  expected a string, found a number\n    write it in quotes',
  ],
  ['a version 0', 'env: { A: { parameter: a, version: 0 } }', '2:36  expected more than 0'],
  [
    'a property without a name, once',
    'env: { A: { secretsManager: a, property: "" } }',
    '2:42  expected the name of a JSON property',
  ],
  [
    'a class of a Service without a load balancer, once',
    'ports: { http: 80 }\nservice: { loadBalancerClass: x }',
    '3:31  belongs to type LoadBalancer',
  ],
  [
    'a long name of a role',
    `serviceAccount: { role: ${'r'.repeat(65)} }`,
    '2:25  expected at most 64 characters for the name of an IAM role, behind its path',
  ],
  [
    'a request by default above a limit',
    'resources: { limits: { memory: 8Mi } }',
    '2:12  requests.memory: the memory request 128Mi is above the limit 8Mi [valid-resources]\n    set resources.requests.memory lower, or resources.limits.memory higher',
  ],
  [
    'root beside the default that it is not',
    'podSecurityContext: { runAsUser: 0 }',
    '2:34  Deployment web spec.template.spec.securityContext.runAsUser: root, beside runAsNonRoot: true [valid-user]\n    write another user than 0, or runAsNonRoot: false',
  ],
])('%s: the message says how it is written', async (_, field, message) => {
  expect(await said(field)).toBe(`${base}:${message}`);
});

test.each([
  ['a word is no number in quotes', 'replicas: two', '2:11  expected a number, found a string'],
  ['a map is no list', 'command: { run: true }', '2:10  expected a list, found a map'],
])('%s: no advice', async (_, field, message) => {
  expect(await said(field)).toBe(`${base}:${message}`);
});
