import { expect, test } from 'vitest';
import { Repository, type Run } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';

const two = {
  ...shop,
  'environments/production/environment.yaml': environment
    .replace('name: dev', 'name: production')
    .replaceAll('dev/', 'production/')
    .replace('backend: external-secrets', 'backend: csi, identity: pod-identity'),
  'environments/production/web.yaml': '{}\n',
} as const;

const environmentFlags =
  '--cluster dev-eu --kubernetes 1.35 --account 111111111111 --region eu-west-1 --repository https://git.example.com/shop/deploy.git --backend csi'.split(
    ' ',
  );

async function synthIsClean(repository: Repository): Promise<void> {
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
}

test('an environment and a service from nothing are rendered at once', async () => {
  const repository = new Repository({ 'environments/README': '' });
  expect(await repository.purser('new', 'environment', 'dev', ...environmentFlags)).toMatchObject({
    code: 0,
  });
  const run = await repository.purser('new', 'service', 'api', '--image', 'shop/api:1.10', '-e', 'dev');
  expect(run).toEqual({
    code: 0,
    error: '',
    out: `+ environments/services/api.yaml
+ environments/dev/api.yaml
next: purser synth, then commit environments/ and dist/; see what it became: purser explain dev api
`,
  });
  await synthIsClean(repository);
  expect(repository.read('dist/dev/api/deployment-api.yaml')).toContain('image: shop/api:1.10\n');
});

test('a service with a port and a registry, in two environments', async () => {
  const repository = new Repository(two);
  await repository.purser(
    ...'new service api --image registry.example.com:5000/shop/api:1.0.0 --port 8080 -e dev -e production'.split(
      ' ',
    ),
  );
  expect(repository.read('environments/services/api.yaml')).toMatchInlineSnapshot(`
    "# yaml-language-server: $schema=../../schemas/service.json
    # api: what is the same everywhere. Every field with its meaning and default: environments/service.ts
    image: { registry: registry.example.com:5000, repository: shop/api, tag: 1.0.0 }
    ports: { http: 8080 }
    # probes: { readiness: /ready, liveness: /live }
    # env: { LOG_LEVEL: info }
    # Secrets travel by name only: purser new secret api <secret>
    "
  `);
  expect(repository.read('environments/production/api.yaml')).toMatchInlineSnapshot(`
    "# yaml-language-server: $schema=../../schemas/overlay.json
    # api in production: only what differs from environments/services/api.yaml, such as
    # replicas: 4
    {}
    "
  `);
  await synthIsClean(repository);
});

test('a second environment takes the repository of the first', async () => {
  const repository = new Repository(shop);
  const flags = environmentFlags.filter((flag) => !/repository|https/.test(flag));
  expect(await repository.purser('new', 'environment', 'staging', ...flags)).toMatchObject({ code: 0 });
  expect(repository.read('environments/staging/environment.yaml')).toMatchInlineSnapshot(`
    "# yaml-language-server: $schema=../../schemas/environment.json
    # staging: a cluster, an AWS account, an Argo CD. Every field with its meaning and default: environments/environment.ts
    # The cluster by its name in Argo CD; in-cluster is the one that Argo CD runs in.
    cluster: { name: dev-eu, kubernetes: "1.35" }
    aws: { account: "111111111111", region: eu-west-1 }
    # The Git repository that holds dist/.
    argocd: { repository: https://git.example.com/shop/deploy.git }
    secrets:
      # How secrets travel, in one word: external-secrets or csi.
      backend: csi
      # Written before every relative name in AWS.
      parameterStore: { prefix: /staging/ }
      secretsManager: { prefix: staging/ }
    # What \`terraform output -json\` prints, committed, for values such as { terraform: database_address }:
    # terraform: ../../infra/staging.outputs.json
    "
  `);
  await synthIsClean(repository);
});

test('and its folder, where that is not dist', async () => {
  const below = environment.replace('deploy.git }', 'deploy.git, path: deploy/dist }');
  const repository = new Repository({ ...shop, 'environments/dev/environment.yaml': below });
  const flags = environmentFlags.filter((flag) => !/repository|https/.test(flag));
  expect(await repository.purser('new', 'environment', 'staging', ...flags)).toMatchObject({ code: 0 });
  expect(repository.read('environments/staging/environment.yaml')).toContain(
    'argocd: { repository: https://git.example.com/shop/deploy.git, path: deploy/dist }\n',
  );
});

test('a secret is declared and read, every other line stays, and AWS names are said', async () => {
  const before =
    '# the web\nimage: { repository: shop/web, tag: 1.0.0 } # pinned\nenv:\n  A: "1"   # odd\n\n# end\n';
  const repository = new Repository({ ...two, 'environments/services/web.yaml': before });
  const run = await repository.purser(
    ...'new secret web database --secrets-manager web/database --key password'.split(' '),
  );
  expect(run).toEqual({
    code: 0,
    error: '',
    out: `~ environments/services/web.yaml
the program reads database from $DATABASE_PASSWORD
must exist in AWS:
  dev (account 111111111111, eu-west-1): Secrets Manager secret dev/web/database, property password
  production (account 111111111111, eu-west-1): Secrets Manager secret production/web/database, property password
next: purser synth, then commit environments/ and dist/
`,
  });
  expect(repository.read('environments/services/web.yaml')).toBe(`# the web
image: { repository: shop/web, tag: 1.0.0 } # pinned
env:
  A: "1"   # odd
  DATABASE_PASSWORD: { secret: database, key: password }

# end
secrets:
  database: { secretsManager: web/database, keys: { password: { property: password } } }
`);
  await synthIsClean(repository);
});

test('two parameters as files, and a second secret beside the first', async () => {
  const repository = new Repository(two);
  const tls = [
    '--parameter',
    'web/crt',
    '--parameter',
    '/shared/key',
    '--key',
    'tls.crt',
    '--key',
    'tls.key',
  ];
  await repository.purser('new', 'secret', 'web', 'tls', ...tls, '--mount-path', '/etc/web/tls');
  const db = ['--parameter', 'web/url', '--key', 'url', '--variable', 'DB_URL'];
  expect(await repository.purser('new', 'secret', 'web', 'db', ...db)).toMatchObject({ code: 0, error: '' });
  expect(repository.read('environments/services/web.yaml')).toMatchInlineSnapshot(`
    "image: { repository: shop/web, tag: 1.0.0 }
    secrets:
      tls:
        mountPath: /etc/web/tls
        keys:
          tls.crt: { parameter: web/crt }
          tls.key: { parameter: /shared/key }
      db: { keys: { url: { parameter: web/url } } }
    env:
      DB_URL: { secret: db, key: url }
    "
  `);
  await synthIsClean(repository);
});

interface Refusal {
  readonly argv: readonly string[];
  readonly error: string;
  readonly code?: number;
}

test.each<Refusal>([
  {
    argv: ['service'],
    error: `missing NAME: name of the service
missing --image: image with its tag or digest, such as shop/web:1.0.0
missing --environment: environments in which it runs, separated by commas (dev, production)
`,
  },
  {
    argv: ['service', 'web', '--image', 'shop/web:2', '-e', 'dev'],
    error: `environments/services/web.yaml exists already, and is not overwritten
environments/dev/web.yaml exists already, and is not overwritten
change it there, or choose another name; nothing was written
`,
  },
  {
    argv: ['service', '../x', '--image', 'shop/web', '-e', 'dev'],
    error: `NAME ../x: expected lower-case letters, digits and "-", at most 63 characters
--image shop/web: expected an image such as shop/web:1.0.0
`,
  },
  {
    argv: ['service', 'api', '--image', 'a:1', '-e', 'dve'],
    error: 'there is no environment "dve"; did you mean "dev"?\n',
  },
  {
    argv: ['service', 'platform', '--image', 'a:1', '-e', 'dev'],
    code: 1,
    error: `environments/services/platform.yaml  "platform" is a name that Purser needs itself
environments/dev/platform.yaml  "platform" is a name that Purser needs itself
    rename the service

2 issues; in the files as they would be; nothing was written
`,
  },
  {
    argv: ['environment', 'qa', ...environmentFlags.slice(2), '--cluster', 'qa', '--region', 'eu-wset-1'],
    error: `Too many arguments for --region, encountered "eu-wset-1" after "eu-west-1"\n`,
  },
  {
    argv: ['environment', 'qa', '--account', '1', '--backend', 'vault'],
    error: `--account 1: expected twelve digits
--backend vault: Invalid option: expected one of "external-secrets"|"csi"
missing --cluster: name of its cluster in Argo CD
missing --kubernetes: version of Kubernetes, such as 1.35
missing --region: AWS region, such as eu-west-1
`,
  },
  {
    argv: ['secret', 'web'],
    error: `missing NAME: name of the secret
missing --parameter or --secrets-manager: where it lives in AWS, parameter or secrets-manager
missing --key: keys, such as password, separated by commas
`,
  },
  {
    argv: ['secret', 'wbe', 'db', '--parameter', 'a', '--key', 'b'],
    error: 'there is no service "wbe"; did you mean "web"?\n',
  },
  {
    argv: ['secret', 'web', 'db', '--parameter', 'a', '--key', 'b', '--key', 'c'],
    error: '--parameter a: expected one for each key, in their order (b, c), found 1\n',
  },
])('purser new $argv is refused, and nothing is written', async ({ argv, error, code = 2 }) => {
  const repository = new Repository(two);
  const before = repository.files('environments');
  expect(await repository.purser('new', ...argv)).toEqual({ code, out: '', error });
  expect(repository.files('environments')).toEqual(before);
});

test('a secret that cannot work is refused with the reason', async () => {
  const csi = environment.replace('backend: external-secrets', 'backend: csi');
  const repository = new Repository({ ...shop, 'environments/dev/environment.yaml': csi });
  const run: Run = await repository.purser('new', 'secret', 'web', 'db', '--parameter', 'a', '--key', 'b');
  expect(run.error)
    .toBe(`environments/services/web.yaml:5:3  the pods read the secret "db" with their own identity, and have no IAM role [require-role]
    set serviceAccount.role

1 issue; in the files as they would be; nothing was written
`);
  expect(repository.read('environments/services/web.yaml')).toBe(service);
});

test('a person is asked for what is missing, again after a wrong answer, and may take what is proposed', async () => {
  const repository = new Repository(two);
  const answers = ['Api', 'api', 'shop/api:1.0.0', '', 'dev'];
  const run = await repository.purserAnswering(answers, 'new', 'service');
  expect(run).toMatchObject({
    code: 0,
    error: '  expected lower-case letters, digits and "-", at most 63 characters\n',
  });
  expect(run.asked).toMatchInlineSnapshot(
    `"name of the service: name of the service: image with its tag or digest, such as shop/web:1.0.0: port that it listens on, empty for none: environments in which it runs, separated by commas (dev, production): "`,
  );
  expect(repository.read('environments/services/api.yaml')).toContain('# ports');
  const secret = ['secrets-manager', 'user,password', '', ''];
  expect(await repository.purserAnswering(secret, 'new', 'secret', 'api', 'db')).toMatchObject({
    code: 0,
    error: '',
  });
  expect(repository.read('environments/services/api.yaml')).toContain(`env:
  DB_USER: { secret: db, key: user }
  DB_PASSWORD: { secret: db, key: password }
secrets:
  db: { secretsManager: api/db, keys: { user: { property: user }, password: { property: password } } }
`);
  await synthIsClean(repository);
});

test('who leaves has written nothing', async () => {
  const repository = new Repository(two);
  const before = repository.files('environments');
  const run = await repository.purserAnswering(['api'], 'new', 'service');
  expect(run).toMatchObject({ code: 2, error: '\nnothing was written\n' });
  expect(repository.files('environments')).toEqual(before);
});

test('a service that exists comes into another environment by an overlay alone', async () => {
  const { 'environments/production/web.yaml': _, ...files } = two;
  const repository = new Repository(files);
  const before = repository.read('environments/services/web.yaml');
  const run = await repository.purser('new', 'service', 'web', '-e', 'production');
  expect(run).toMatchObject({ code: 0, error: '' });
  expect(run.out).toContain('+ environments/production/web.yaml\nnext');
  expect(repository.read('environments/services/web.yaml')).toBe(before);
  await synthIsClean(repository);
});

test('a name that is taken is asked for again', async () => {
  const { error } = await new Repository(two).purserAnswering(['web'], 'new', 'service');
  expect(error).toContain('exists already; to run it in more environments: purser new service web');
});
