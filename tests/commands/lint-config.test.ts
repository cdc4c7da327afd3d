import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';

const manifest = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: b }\n';

function linted(config: string, ...argv: readonly string[]) {
  return new Repository({ 'k/a.yaml': manifest, 'purser.lint.yaml': config }).purser('lint', ...argv, 'k');
}

test('a file that somebody names has to be there; the one that nobody names may be absent', async () => {
  const { code, error } = await linted('', '--config', 'nope.yaml');
  expect({ code, error }).toStrictEqual({ code: 2, error: 'there is no nope.yaml\n' });
  expect((await new Repository({ 'k/a.yaml': manifest }).purser('lint', 'k')).code).toBe(0);
});

test.each([
  ['kubernetes: 1.34', '1:13  expected a string, found a number'],
  [
    "kubernetes: '1.99'",
    '1:13  Purser knows the versions "1.28" to "1.36" of Kubernetes: write the nearest of them',
  ],
  [
    "kubernetes: '1.3'",
    '1:13  Purser knows the versions "1.28" to "1.36" of Kubernetes: write the nearest of them',
  ],
  [
    "kubernetes: '34'",
    '1:13  Purser knows the versions "1.28" to "1.36" of Kubernetes: write the nearest of them',
  ],
  ['isComplete: true\nrotationSeconds: -1', '2:18  expected at least 1'],
  ['secrets: [web]', '1:11  expected namespace/name'],
  ['existing: [foo/bar]', '1:12  expected Kind/namespace/name'],
  ['installedTypes: [foo]', '1:18  expected kind and group such as ExternalSecret.external-secrets.io'],
  ['directory: { recurs: true }', '1:14  unknown key "recurs"; did you mean "recurse"?'],
  ['region: eu-wset-1', '1:9  expected an AWS region such as eu-west-1'],
])('%s is said at its place', async (config, said) => {
  const { code, error } = await linted(`${config}\n`);
  expect(code).toBe(1);
  expect(error).toContain(`purser.lint.yaml:${said}\n`);
});

test.each([
  '# nothing yet\n',
  "kubernetes: '1.34.2'\nrotationSeconds: none\n",
  'secrets: [b/web]\nexisting: [ServiceAccount/b/web, ConfigMap//web]\n',
  'installedTypes: [ExternalSecret.external-secrets.io]\npartition: aws-eusc\nregion: eusc-de-east-1\n',
])('%j is fine', async (config) => {
  expect((await linted(config)).code).toBe(0);
});
