import { expect, test } from 'vitest';
import { field, valueAt } from '../../src/values/field.ts';
import { render } from '../support/rendered.ts';
import { Repository } from '../support/repository.ts';
import { environment, shop } from '../support/shop.ts';

const cache = 'environments/services/cache.yaml';
const redis = `chart: redis
version: 7.4.2
secrets: { password: { keys: { password: { parameter: cache/password } } } }
`;

const withCache = (text: string, more: Readonly<Record<string, string>> = {}) =>
  new Repository({ ...shop, [cache]: text, 'environments/dev/cache.yaml': '{}\n', ...more });

const csi = 'secretsBackend: csi\nserviceAccount: { role: teams/cache }\n';

test('with External Secrets the password comes from the Secret that it makes', async () => {
  const objects = await render(withCache(redis));
  expect(objects['dev/cache/stateful-set-cache.yaml']).toMatchObject({
    spec: {
      template: {
        spec: {
          containers: [
            {
              env: [
                {
                  name: 'PASSWORD',
                  valueFrom: { secretKeyRef: { name: 'cache-password', key: 'password' } },
                },
              ],
              volumeMounts: [{ name: 'data' }],
            },
          ],
        },
      },
    },
  });
});

test('with the CSI driver its volume is mounted, or there would be no Secret', async () => {
  const objects = await render(withCache(`${redis}${csi}`));
  expect(objects['dev/cache/stateful-set-cache.yaml']).toMatchObject({
    spec: {
      template: {
        spec: {
          containers: [{ volumeMounts: [{ name: 'data' }, { name: 'secret-password', readOnly: true }] }],
          volumes: [
            { name: 'secret-password', csi: { volumeAttributes: { secretProviderClass: 'cache-password' } } },
          ],
        },
      },
    },
  });
});

test('labels and patches work as for every service', async () => {
  const common = 'labels: { team: shop }\npatches: { StatefulSet/cache: { spec: { minReadySeconds: 5 } } }\n';
  expect((await render(withCache(`${redis}${common}`)))['dev/cache/stateful-set-cache.yaml']).toMatchObject({
    metadata: { labels: { team: 'shop' } },
    spec: { minReadySeconds: 5, template: { metadata: { labels: { team: 'shop' } } } },
  });
});

test('of the defaults of an environment it takes those that it has', async () => {
  const defaults = 'defaults: { labels: { team: shop }, nodeSelector: { pool: a } }\n';
  const more = { 'environments/dev/environment.yaml': `${environment}${defaults}` };
  expect((await render(withCache(redis, more)))['dev/cache/service-cache.yaml']).toMatchObject({
    metadata: { labels: { team: 'shop' } },
  });
});

test.each([
  ['a registry for all', 'registry: registry.example.com', '', 'registry.example.com/redis:7.4.2', undefined],
  ['none', '', '', 'redis:7.4.2', undefined],
  [
    'its own before that for all',
    'registry: a.example.com',
    'registry: b.example.com',
    'b.example.com/redis:7.4.2',
    undefined,
  ],
  ['null, which is none', 'registry: a.example.com', 'registry: null', 'redis:7.4.2', undefined],
  ['a policy', 'pullPolicy: Always', '', 'redis:7.4.2', 'Always'],
])('its images come from where images come from: %s', async (_, ofAll, own, image, imagePullPolicy) => {
  const defaults = `defaults: { image: { ${ofAll} } }\n`;
  const more = { 'environments/dev/environment.yaml': environment + defaults };
  const objects = await render(withCache(`${redis}image: { ${own} }\n`, more));
  const container = valueAt(
    objects['dev/cache/stateful-set-cache.yaml'],
    'spec',
    'template',
    'spec',
    'containers',
    '0',
  );
  expect(container).toMatchObject({ image });
  expect(field(container, 'imagePullPolicy')).toBe(imagePullPolicy);
});

test('an overlay can pick it', async () => {
  const repository = withCache(redis.replace('chart: redis\n', ''));
  repository.write('environments/dev/cache.yaml', 'chart: redis\n');
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
});

test.each([
  [
    'an unknown chart',
    redis.replace('redis', 'rdis'),
    '1:8  there is no chart "rdis"; did you mean "redis"?',
  ],
  ['a name of JavaScript', redis.replace('redis', 'toString'), '1:8  there is no chart "toString"'],
  ['a chart that is no name', redis.replace('redis', '3'), '1:8  expected the name of a chart'],
  ['a field of other services', `${redis}replicas: 3\n`, '4:1  unknown key "replicas"'],
  ['an unknown field', `${redis}maxMemry: 1mb\n`, '4:1  unknown key "maxMemry"; did you mean "maxMemory"?'],
  ['a wrong value', `${redis}maxMemory: 1gb\n`, '4:12  expected an amount such as 256mb'],
  [
    'no secret',
    'chart: redis\nversion: 7.4.2\n',
    `1:8  the chart redis needs a secret "password" with the key "password"
    declare it: secrets: { password: { keys: { password: { parameter: cache/password } } } }`,
  ],
  [
    'another secret',
    redis.replace('{ password:', '{ pasword:'),
    '1:8  the chart redis needs a secret "password" with the key "password"; did you mean "pasword"?',
  ],
  [
    'a secret without the key',
    redis.replace('keys: { password:', 'keys: { other:'),
    `3:30  the chart redis needs the key "password"
    declare it: password: { parameter: cache/password }`,
  ],
])('%s is said once, at its place', async (_, text, said) => {
  const { error } = await withCache(text).purser('synth');
  expect(error).toContain(`${cache}:${said}\n`);
  expect(error).toContain('\n1 issue; nothing was written\n');
});

test('a missing field is said', async () => {
  const { error } = await withCache(redis.replace('version: 7.4.2\n', '')).purser('synth');
  expect(error).toContain('environments/dev/cache.yaml  version: missing; expected a string\n');
});

test('list names the chart in the place of an image', async () => {
  const { out } = await withCache(redis).purser('list', '-s', 'cache');
  expect(out).toBe(`dev: 1 service
  cache  chart redis  external-secrets
    password.password  SSM parameter /dev/cache/password

1 service in 1 environment
`);
});

test('list --markdown does, too', async () => {
  const { out } = await withCache(redis).purser('list', '--markdown', '-s', 'cache');
  expect(out).toContain('| dev | cache | chart redis | external-secrets | `password.password` from ');
});

test('explain shows the fields of the chart, and the way of its secrets', async () => {
  const { out } = await withCache(redis).purser('explain', 'dev', 'cache');
  expect(out).toMatch(/^version: "7\.4\.2" +base environments\/services\/cache\.yaml:2:10$/m);
  expect(out).toMatch(/^maxMemory: "256mb" +default$/m);
  expect(out).toContain('from ExternalSecret cache-password, key password of the Secret cache-password\n');
});
