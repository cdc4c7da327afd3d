import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';

const repositoryFiles = {
  ...shop,
  'environments/dev/environment.yaml': `${environment}terraform: ../../infra/dev.json\n`,
  'infra/dev.json': '{"host":{"sensitive":false,"type":"string","value":"db.internal"}}',
  'environments/services/web.yaml': `${service}ports: { http: 8080 }
probes: { readiness: /ready }
replicas: 4
env:
  DB_HOST: { terraform: host }
  DB_PASSWORD: { parameter: web/password }
`,
  'environments/dev/web.yaml': 'image: { tag: 1.1.0 }\nreplicas: null\n',
} as const;

async function originOf(path: string): Promise<unknown> {
  const { out } = await new Repository(repositoryFiles).purser('explain', 'dev', 'web', '--json');
  const explanation: { values: { path: string; value: string; origin: string }[] } = JSON.parse(out);
  return explanation.values.find((each) => each.path === path);
}

test.each([
  ['image.repository', '"shop/web"', 'base environments/services/web.yaml:1:22'],
  ['image.tag', '"1.1.0"', 'overlay environments/dev/web.yaml:1:15'],
  ['image.pullPolicy', '"IfNotPresent"', 'default'],
  // What null removed from the base is a default again.
  ['replicas', '2', 'default'],
  ['env.DB_HOST', '"db.internal"', 'Terraform output host, asked for at environments/services/web.yaml:6:12'],
  // The short form is the origin of its own value only.
  ['probes.readiness.path', '"/ready"', 'base environments/services/web.yaml:3:22'],
  ['probes.readiness.periodSeconds', '10', 'default'],
])('%s is %s from %s', async (path, value, origin) => {
  expect(await originOf(path)).toEqual({ path, value, origin });
});

test('a secret is followed from AWS to the program', async () => {
  const { out, code } = await new Repository(repositoryFiles).purser('explain', 'dev', 'web');
  expect(code).toBe(0);
  expect(out.slice(out.indexOf('secrets\n'))).toBe(`secrets
$DB_PASSWORD
    from ExternalSecret web-env, key DB_PASSWORD of the Secret web-env
    from SSM parameter /dev/web/password
`);
});
