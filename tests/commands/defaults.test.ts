import { expect, test } from 'vitest';
import { render } from '../support/rendered.ts';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';
import { templateOf, workloadOf } from '../support/workload.ts';

const withDefaults = (defaults: string, base = '', overlay = '{}\n') =>
  new Repository({
    ...shop,
    'environments/dev/environment.yaml': `${environment}defaults:\n${defaults}`,
    'environments/services/web.yaml': `${service}${base}`,
    'environments/dev/web.yaml': overlay,
  });

const podsOf = async (repository: Repository) =>
  templateOf(workloadOf(Object.values(await render(repository)), 'web'));

const limit = (memory: string) => `resources: { limits: { memory: ${memory} } }\n`;

test.each([
  ['the default', '', '{}\n', '1Gi'],
  ['the base over it', limit('2Gi'), '{}\n', '2Gi'],
  ['the overlay over both', limit('2Gi'), limit('3Gi'), '3Gi'],
])('%s decides', async (_, base, overlay, memory) => {
  expect(await podsOf(withDefaults(`  ${limit('1Gi')}`, base, overlay))).toMatchObject({
    spec: { containers: [{ resources: { limits: { memory } } }] },
  });
});

const tolerations = '  tolerations: [{ key: spot, operator: Exists }]\n';

test.each([
  ['a base', 'tolerations: null\n', '{}\n'],
  ['an overlay', '', 'tolerations: null\n'],
  [
    'an overlay, of what the base says too',
    'tolerations: [{ key: a, operator: Exists }]\n',
    'tolerations: null\n',
  ],
])('null in %s removes a default', async (_, base, overlay) => {
  expect(await podsOf(withDefaults(tolerations, base, overlay))).not.toHaveProperty('spec.tolerations');
});

test('null in a base says nothing where there is no default', async () => {
  const repository = new Repository({
    ...shop,
    'environments/services/web.yaml': `${service}tolerations: null\n`,
  });
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
});

test('null in a base for what has no default is a mistake as ever', async () => {
  const { error } = await withDefaults(tolerations, 'replicas: null\n').purser('synth');
  expect(error).toContain('environments/services/web.yaml:2:11  expected a number, found null\n');
});

test.each([
  ['Deployment', ''],
  ['StatefulSet', 'ports: { http: 80 }\nstatefulSet: {}\n'],
  ['DaemonSet', 'daemonSet: {}\n'],
  ['CronJob', 'cronJob: { schedule: "0 0 * * *" }\n'],
  ['Job', 'job: {}\n'],
])('a %s takes them', async (kind, base) => {
  const defaults = `  image: { registry: registry.example.com }\n  nodeSelector: { pool: a }\n${tolerations}`;
  const workload = workloadOf(Object.values(await render(withDefaults(defaults, base))), 'web');
  expect(workload.kind).toBe(kind);
  expect(templateOf(workload)).toMatchObject({
    spec: {
      nodeSelector: { pool: 'a' },
      tolerations: [{ key: 'spot', operator: 'Exists' }],
      containers: [{ image: 'registry.example.com/shop/web:1.0.0' }],
    },
  });
});

test('explain says where a default stands', async () => {
  const { out } = await withDefaults(`  ${limit('1Gi')}`).purser('explain', 'dev', 'web');
  expect(out).toMatch(
    /resources\.limits\.memory: "1Gi" +environment environments\/dev\/environment\.yaml:6:34\n/,
  );
});

const two = (defaults: string) => {
  const repository = withDefaults(defaults);
  repository.write('environments/services/api.yaml', service);
  repository.write('environments/dev/api.yaml', '{}\n');
  return repository;
};

test.each([
  ['of the wrong type', '  tolerations: 3\n', '6:16  expected a list, found a number\n'],
  ['that no default can be', '  replicas: 2\n', '6:3  unknown key "replicas"\n'],
  [
    'that only the whole shows',
    '  resources: { requests: { memory: 1Gi } }\n',
    '6:36  the memory request 1Gi is above the limit 256Mi [valid-resources]\n',
  ],
])('a fault %s is said once, at its place', async (_, defaults, said) => {
  const { error } = await two(defaults).purser('synth');
  expect(error).toContain(`environments/dev/environment.yaml:${said}`);
  expect(error).toContain('\n1 issue; nothing was written\n');
});

test('what is missing in a service is not for the defaults to say', async () => {
  const repository = withDefaults('  image: { registry: registry.example.com }\n');
  repository.write('environments/services/web.yaml', 'image: { tag: 1.0.0 }\n');
  expect((await repository.purser('synth')).error).toContain(
    'environments/services/web.yaml:1:8  repository: missing; expected a string\n',
  );
});
