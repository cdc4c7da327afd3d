import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';

const two = {
  ...shop,
  'environments/production/environment.yaml': environment
    .replace('name: dev', 'name: production')
    .replaceAll('dev/', 'production/')
    .replace('backend: external-secrets', 'backend: csi, identity: pod-identity'),
  'environments/production/web.yaml': 'image: { tag: 2.0.0 }\n',
  'environments/services/web.yaml': `${service}env: { DB_URL: { parameter: web/db_url } }
secrets:
  tls:
    mountPath: /etc/tls
    secretsManager: web/tls
    keys: { tls.key: { property: key } }
`,
  'environments/services/api.yaml': service.replace('web', 'api'),
  'environments/production/api.yaml': '{}\n',
  'environments/services/old.yaml': service,
} as const;

test('every service in every environment, with its image, backend and secrets', async () => {
  const { out, code } = await new Repository(two).purser('list');
  expect(code).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "dev: 1 service
      web  shop/web:1.0.0  external-secrets
        $DB_URL           SSM parameter /dev/web/db_url
        /etc/tls/tls.key  Secrets Manager secret dev/web/tls, property key

    production: 2 services
      api  shop/api:1.0.0  no secrets
      web  shop/web:2.0.0  csi
        $DB_URL           SSM parameter /production/web/db_url
        /etc/tls/tls.key  Secrets Manager secret production/web/tls, property key

    no environment runs old
    3 services in 2 environments
    "
  `);
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

test('who reads a secret as a whole is named, and who reads it by another container', async () => {
  const { out } = await new Repository({
    ...shop,
    'environments/services/web.yaml': `${service}ports: { http: 8080 }
ingress: { class: nginx, hosts: { shop.example.com: { /: http } }, tls: [{ secret: cert }] }
imagePullSecrets: [{ secret: registry }]
hooks: { migrate: { phase: PreSync, command: [migrate], env: { OWNER: { secret: db, key: owner } } } }
secrets:
  cert: { type: kubernetes.io/tls, secretsManager: web/cert, keys: { tls.crt: { property: crt }, tls.key: { property: key } } }
  registry: { type: kubernetes.io/dockerconfigjson, keys: { .dockerconfigjson: { parameter: web/registry } } }
  db: { secretsManager: web/db, keys: { owner: { property: owner }, reader: { property: reader } } }
`,
  }).purser('list');
  expect(out.split('\n').slice(2, 7)).toStrictEqual([
    '    cert.tls.crt (read by the Ingress)    Secrets Manager secret dev/web/cert, property crt',
    '    cert.tls.key (read by the Ingress)    Secrets Manager secret dev/web/cert, property key',
    '    $OWNER                                Secrets Manager secret dev/web/db, property owner',
    '    db.reader (not read)                  Secrets Manager secret dev/web/db, property reader',
    '    registry..dockerconfigjson (read by the kubelet)  SSM parameter /dev/web/registry',
  ]);
});

test('a name that does not fit into 100 columns stands below its variable', async () => {
  const name = 'web/a_name_that_takes_a_whole_line_for_itself_and_so_cannot_stand_beside_its_variable';
  const { out } = await new Repository({
    ...shop,
    'environments/services/web.yaml': `${service}env: { DATABASE_URL: { parameter: ${name} } }\n`,
  }).purser('list');
  expect(out).toContain(`    $DATABASE_URL\n        SSM parameter /dev/${name}\n`);
});

test('--markdown is one table', async () => {
  const { out } = await new Repository(two).purser('list', '--markdown', '-s', 'web', '-e', 'dev');
  expect(out).toMatchInlineSnapshot(`
    "| Environment | Service | Image | Backend | Secrets |
    | --- | --- | --- | --- | --- |
    | dev | web | \`shop/web:1.0.0\` | external-secrets | \`$DB_URL\` from \`SSM parameter /dev/web/db_url\`<br>\`/etc/tls/tls.key\` from \`Secrets Manager secret dev/web/tls, property key\` |
    "
  `);
});

test('--json answers programs', async () => {
  const { out } = await new Repository(two).purser('list', '--json', '-s', 'api');
  expect(JSON.parse(out)).toEqual({
    services: [{ environment: 'production', service: 'api', image: 'shop/api:1.0.0', secrets: [] }],
    unused: [],
  });
});

test('a service that no environment runs is not forgotten', async () => {
  expect((await new Repository(two).purser('list', '-s', 'old')).out).toBe(
    'no environment runs old\n0 services in 0 environments\n',
  );
});

test.each([
  ['the schema', 'replicas: three\n', 'environments/dev/web.yaml:1:11  replicas'],
  ['a check', 'env: { A: { secret: none, key: a } }\n', 'no-unknown-secret'],
])('while %s finds something, nothing is listed', async (_, overlay, said) => {
  const repository = new Repository({ ...two, 'environments/dev/web.yaml': overlay });
  const { out, error, code } = await repository.purser('list');
  expect({ out, code }).toEqual({ out: '', code: 1 });
  expect(error).toContain(said.split('  ')[0]);
  expect(error).toContain('1 issue; nothing was listed\n');
  expect((await repository.purser('list', '-e', 'production')).code).toBe(0);
});

test('an unknown name is wrong use', async () => {
  expect(await new Repository(two).purser('list', '-e', 'dve')).toEqual({
    code: 2,
    out: '',
    error: 'there is no environment "dve"; did you mean "dev"?\n',
  });
});

test('two answers at once are wrong use', async () => {
  expect(await new Repository(two).purser('list', '--json', '--markdown')).toEqual({
    code: 2,
    out: '',
    error: '--json and --markdown are two answers: give one of them\n',
  });
});

test('the fault of a base is said once, however many environments use it', async () => {
  const repository = new Repository({ ...two, 'environments/services/web.yaml': 'image: [\n' });
  expect((await repository.purser('list')).error).toContain('\n1 issue; nothing was listed\n');
});
