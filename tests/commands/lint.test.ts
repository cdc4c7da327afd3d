import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';

const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: a, namespace: b }\ndata:\n  key: aGk=\n';
const config = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: b }\n';

async function linted(files: Readonly<Record<string, string>>, ...argv: readonly string[]) {
  const { code, out, error } = await new Repository(files).purser('lint', ...argv);
  return { code, out, said: error.split('\n\n')[0] };
}

test('what is right is counted, and what nobody said of the cluster is named', async () => {
  const { code, out } = await linted({ 'k8s/a.yaml': config });
  expect(code).toBe(0);
  expect(out).toMatch(
    /^nothing wrong: 1 object in 1 file; not checked:\n {2}what rules ask of the cluster, and purser\.lint\.yaml may say: .*\bisComplete, kubernetes\b/,
  );
});

test('a finding has the line of its field, in the right document, and in a List', async () => {
  const list = `apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Secret\n    metadata: { name: c }\n    stringData:\n      key: hi\n`;
  expect(await linted({ 'k8s/a.yaml': `${config}---\n# nothing\n---\n${secret}---\n${list}` })).toMatchObject(
    {
      code: 1,
      said: `k8s/a.yaml:11:3  Secret a data.key: a value in the repository [no-committed-secret]
k8s/a.yaml:20:7  Secret c stringData.key: a value in the repository [no-committed-secret]
    store the value in AWS, and name it`,
    },
  );
});

test('files, folders and JSON are read; others, and what lies outside, are not', async () => {
  const repository = new Repository({
    'a/one.json': JSON.stringify({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'j' },
      data: { k: 'aGk=' },
    }),
    'a/notes.txt': secret,
    'a/.git/x.yaml': secret,
    'b/two.yaml': secret,
    'c/three.yaml': config,
  });
  symlinkSync(join(repository.root, 'b/two.yaml'), join(repository.root, 'c/link.yaml'));
  const { error } = await repository.purser('lint', 'a', 'b/two.yaml', './c/', 'd');
  expect(error).toContain('a/one.json:1:');
  expect(error).toContain('b/two.yaml:5:3  ');
  expect(error).toContain('c/link.yaml  is a link that is absolute or leads out of the repository');
  expect(error).toContain('d  is not there');
  expect(error).not.toContain('notes.txt');
  expect(error).not.toContain('.git');
  expect(error).toContain('4 issues; 3 objects in 3 files');
});

test('one object in two files, and what only both show', async () => {
  const { said } = await linted({ 'a.yaml': config, 'b.yaml': config });
  expect(said).toContain(
    'b.yaml:1:1  holds the object ConfigMap b/a, which a.yaml holds too [unique-objects]',
  );
});

test('facts of the cluster come from a file, which is judged too', async () => {
  const pod = `apiVersion: v1
kind: Pod
metadata: { name: a, namespace: b }
spec: { containers: [{ name: c, env: [{ name: X, valueFrom: { secretKeyRef: { name: gone, key: k } } }], image: "c:1" }] }
`;
  expect((await linted({ 'k/a.yaml': pod })).code).toBe(0);
  expect((await linted({ 'k/a.yaml': pod, 'purser.lint.yaml': 'isComplete: true\n' })).said).toContain(
    'k/a.yaml:4:63  Pod a spec.containers[0].env[0].valueFrom.secretKeyRef: nobody makes the Secret gone',
  );
  const known = { 'k/a.yaml': pod, 'other.yaml': 'isComplete: true\nsecrets: [b/gone]\n' };
  expect((await linted(known, '--config', 'other.yaml', 'k')).code).toBe(0);
  expect((await linted({ 'k/a.yaml': pod, 'purser.lint.yaml': 'complete: true\n' })).said).toContain(
    'purser.lint.yaml:1:1  unknown key "complete"',
  );
});

test('a comment silences a rule for its file, with a reason', async () => {
  const open =
    'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: p, namespace: argocd }\nspec: { sourceRepos: ["*"], destinations: [{ name: a, namespace: b }] }\n';
  expect((await linted({ 'a.yaml': open })).said).toContain(
    'a.yaml:4:9  AppProject p spec.sourceRepos: any repository',
  );
  expect(
    (await linted({ 'a.yaml': `# purser-silence no-open-project: a project of the platform team\n${open}` }))
      .code,
  ).toBe(0);
  expect((await linted({ 'a.yaml': `# purser-silence no-open-project\n${open}` })).said).toContain(
    'a.yaml:1:1  silences "no-open-project" without a reason',
  );
  expect(
    (await linted({ 'a.yaml': `# purser-silence no-open-projct: because of it\n${config}` })).said,
  ).toContain('did you mean "no-open-project"?');
  expect(
    (await linted({ 'a.yaml': `# purser-silence no-committed-secret: it is a test\n${secret}` })).said,
  ).toContain('cannot be silenced');
});

const owned = '# Rendered by purser from environments/; edit there, then run purser synth.\n';
const subPath = `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  containers:
    - { name: web, image: 'shop/web:1', volumeMounts: [{ name: a, mountPath: /a.json, subPath: a.json }] }
  volumes: [{ name: a, secret: { secretName: a } }]
`;
const unseen = 'rules.silenced in environments/, for';

test('of a file that Purser rendered it says that silences of its input are not seen', async () => {
  const { error } = await new Repository({
    'dist/dev/a/one.yaml': owned + subPath,
    'dist/dev/a/two.yaml': owned + config,
  }).purser('lint', 'dist/dev');
  expect(error).toContain('[no-sub-path]');
  expect(error).toContain(`  ${unseen} dist/dev/a/one.yaml: purser check judges by it\n`);
});

test.each([
  ['nobody rendered', subPath],
  ['breaks what nobody can silence', `${owned}${secret}`],
  ['breaks nothing', `${owned}${config}`],
])('but not of one that %s', async (_, text) => {
  const { out, error } = await new Repository({ 'dist/dev/a.yaml': text }).purser('lint', 'dist/dev');
  expect(out + error).toContain('not checked:');
  expect(out + error).not.toContain(unseen);
});

test.each([
  ['a key of a prototype', 'constructor: x\n', 'a.yaml:4:1  ConfigMap a constructor: unknown field'],
  ['another one', '__proto__: { kind: Secret }\n', 'a.yaml:4:1  ConfigMap a __proto__: unknown field'],
])('%s is a field like any other', async (_, more, said) => {
  const object = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n';
  expect((await linted({ 'a.yaml': object + more })).said).toContain(said);
});

test('a number is no name', async () => {
  const object = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: 1 }\n';
  expect((await linted({ 'a.yaml': object })).said).toContain(
    'a.yaml:3:13  ConfigMap  metadata.name: expected text, found a number [valid-fields]',
  );
});

test('types whose fields nobody knows are named', async () => {
  const widget = 'apiVersion: example.com/v1\nkind: Widget\nmetadata: { name: a }\n';
  expect((await linted({ 'a.yaml': widget + '---\n' + config })).out).toContain(
    '  the fields of Widget.example.com: nobody knows their schema\n',
  );
});

test('a fact that was given is not missed', async () => {
  const given = { 'a.yaml': config, 'purser.lint.yaml': 'isComplete: true\nkubernetes: "1.34"\n' };
  const { out } = await linted(given, 'a.yaml');
  expect(out).not.toContain('isComplete');
  expect(out).not.toContain('kubernetes');
});

test('requests that two Ingresses want are said of the later file, and a comment can silence that', async () => {
  const ingress = (name: string) =>
    `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name}, namespace: shop }
spec:
  ingressClassName: nginx
  rules:
    - host: a.example.com
      http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: ${name}, port: { name: http } } } }] }
`;
  const files = { 'k8s/api.yaml': ingress('api'), 'k8s/web.yaml': ingress('web') };
  expect((await linted(files)).said).toBe(
    `k8s/web.yaml:8:23  Ingress web spec.rules[0].http.paths[0]: a.example.com/ is taken already, by Ingress shop/api of k8s/api.yaml [unique-routes]
    give one of them another host or path`,
  );
  const silenced = {
    ...files,
    'k8s/web.yaml': `# purser-silence unique-routes: one of them goes\n${ingress('web')}`,
  };
  expect((await linted(silenced)).code).toBe(0);
});

test.each([
  [
    'a variable that stands twice',
    'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { containers: [{ name: a, image: "a:1", env: [{ name: A, value: a }, { name: A, value: b }] }] }\n',
    'k8s/a.yaml:4:78  Pod a spec.containers[0].env[1].name: A a second time [unique-list-key]\n    give one of them another name, or remove it',
  ],
  [
    'a store of two providers',
    'apiVersion: external-secrets.io/v1\nkind: SecretStore\nmetadata: { name: a }\nspec:\n  provider:\n    vault: { server: https://vault.example.com, path: kv }\n    aws: { service: SecretsManager, region: eu-west-1 }\n',
    'k8s/a.yaml:5:3  SecretStore a spec.provider: names vault and aws [valid-store-provider]\n    write exactly one provider',
  ],
  [
    'a name that is a boolean',
    'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: y }\n',
    'k8s/a.yaml:3:13  ConfigMap  metadata.name: expected text, found true or false [valid-fields]\n    write the field as the API of this Kubernetes version has it',
  ],
  [
    'a class of no provider that anybody knows',
    'apiVersion: secrets-store.csi.x-k8s.io/v1\nkind: SecretProviderClass\nmetadata: { name: a }\nspec: { provider: awz, parameters: { a: b, objects: "- objectName: arn:aws:foo:a:b:c" } }\n',
    'k8s/a.yaml:4:9  SecretProviderClass a spec.provider: "awz" is not aws [valid-provider]\n    write provider: aws, and the list of what is read under parameters.objects',
  ],
])('%s is said once', async (_, text, said) => {
  expect(await linted({ 'k8s/a.yaml': text })).toMatchObject({ code: 1, said });
});

test.each([
  ['b.json', 'applies nothing of the whole Application'],
  ['b.yaml', 'leaves out the whole file, without a word'],
])('what Argo CD makes of broken JSON is another thing in %s', async (name, consequence) => {
  const { said } = await linted({ 'k8s/a.yaml': config, [`k8s/${name}`]: '// c\n{ "a": 1,\n "b": [1, }\n' });
  expect(said).toContain(`mend it; until then Argo CD ${consequence}`);
});
