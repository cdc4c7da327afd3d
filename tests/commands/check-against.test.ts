import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';

function git(repository: Repository, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
    cwd: repository.root,
  });
}

/** A repository whose first commit holds the sources and their dist/, `before` among them, then these files, rendered. */
async function changed(
  files: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>> = {},
): Promise<Repository> {
  const repository = new Repository({ ...shop, ...before });
  expect(await repository.purser('synth')).toMatchObject({ code: 0 });
  git(repository, 'init', '--quiet', '--initial-branch=main');
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--message', 'a commit');
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  await repository.purser('synth');
  return repository;
}

test('what can never be changed in the cluster is said of its input', async () => {
  const repository = await changed({
    'environments/services/web.yaml': `${service}selector: { app: web }\n`,
  });
  expect(await repository.purser('check')).toMatchObject({ code: 0 });
  expect(await repository.purser('check', '--against', 'HEAD')).toEqual({
    code: 1,
    out: '',
    error: `environments/services/web.yaml:2:1  Deployment web spec.selector: is another one [no-changed-selector]
    keep the selector, or give the workload another name

1 issue; the change would go wrong in the cluster
`,
  });
});

test('another Service of a StatefulSet is said where it was asked for', async () => {
  const web = `${service}statefulSet: {}\nports: { http: 80 }\n`;
  const repository = await changed(
    { 'environments/services/web.yaml': `${web}service: { headless: true }\n` },
    { 'environments/services/web.yaml': web },
  );
  const { error } = await repository.purser('check', '--against', 'HEAD');
  expect(error).toContain(
    'environments/services/web.yaml:4:22  StatefulSet web spec.serviceName: is another one [no-changed-claims]',
  );
});

test('other changes are fine, and so is a new object', async () => {
  const repository = await changed({
    'environments/services/web.yaml': `${service}replicas: 3\nports: { http: 80 }\n`,
    'environments/services/api.yaml': service,
    'environments/dev/api.yaml': '{}\n',
  });
  expect(await repository.purser('check', '--against', 'HEAD')).toMatchObject({ code: 0, error: '' });
});

test('a commit that is not there is wrong use', async () => {
  const repository = await changed({});
  expect(await repository.purser('check', '--against', 'nowhere')).toMatchObject({ code: 2 });
});

const settings = 'environments/dev/environment.yaml';

/** A service whose pods keep something. */
const queue = `${service}statefulSet: { volumeClaims: { data: { mountPath: /data, storage: 1Gi } } }\npodSecurityContext: { fsGroup: 1000 }\n`;

const withQueue = {
  'environments/services/queue.yaml': queue,
  'environments/dev/queue.yaml': '{}\n',
};

test('a service that is gone takes its state along, which its environment may say is meant', async () => {
  const repository = await changed({}, withQueue);
  for (const path of Object.keys(withQueue)) repository.remove(path);
  await repository.purser('synth');
  expect(await repository.purser('check')).toMatchObject({ code: 0 });
  expect((await repository.purser('check', '--against', 'HEAD')).error)
    .toBe(`environments/dev/environment.yaml:1:1  StatefulSet queue: is no longer rendered: its pods go, and its claims stay behind [no-removed-state]
    annotate it with argocd.argoproj.io/sync-options: Prune=false,Delete=false one change before, or silence the rule with the reason

1 issue; the change would go wrong in the cluster
`);
  const reason = 'the queue moved to another provider';
  repository.write(
    'environments/dev/environment.yaml',
    `${environment}rules: { silenced: { no-removed-state: "${reason}" } }\n`,
  );
  await repository.purser('synth');
  expect(await repository.purser('check')).toMatchObject({ code: 0, error: '' });
  const { code, out } = await repository.purser('check', '--against', 'HEAD', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ issues: [], silenced: [{ rule: 'no-removed-state', reason }] });
});

const silence = (reason: string) => `rules: { silenced: { no-removed-state: ${reason} } }\n`;

/** Before, the line was there already, for another change. */
test.each([
  ['with the same reason', 'the queue moved', 'the queue moved', 1],
  ['with a reason of its own', 'the cache moved', 'the queue moved', 0],
])('a silence is for the change that brings it: %s', async (_, old, now, code) => {
  const before = { ...withQueue, [settings]: environment + silence(old) };
  const repository = await changed({ [settings]: environment + silence(now) }, before);
  for (const path of Object.keys(withQueue)) repository.remove(path);
  await repository.purser('synth');
  const run = await repository.purser('check', '--against', 'HEAD');
  expect(run.code).toBe(code);
  if (code === 0) return;
  const line = environment.split('\n').length;
  expect(run.error).toContain(`no longer rendered: its pods go, and its claims stay behind [no-removed-state]
    the silence in environments/dev/environment.yaml:${line} was for an earlier change; if this one is meant too, say so in its reason
`);
});

test('a silence that no change needs any more is told, and no fault of the next change', async () => {
  const lines = { [settings]: environment + silence('the queue moved') };
  const repository = await changed({ 'environments/dev/web.yaml': 'replicas: 3\n' }, lines);
  const run = await repository.purser('check', '--against', 'HEAD');
  const line = environment.split('\n').length;
  expect(run).toMatchObject({ code: 0, error: '' });
  expect(run.out)
    .toContain(`environments/dev/environment.yaml:${line}:22  silences "no-removed-state" for an earlier change, and counts no more
    remove the line
`);
  const { out } = await repository.purser('check', '--against', 'HEAD', '--json');
  expect(JSON.parse(out)).toMatchObject({ issues: [], spent: [{ file: settings, line }] });
  expect((await repository.purser('check')).out).not.toContain('earlier change');
});

test('one that comes with the change is not spent', async () => {
  const repository = await changed({ [settings]: environment + silence('the queue moves') });
  const { out } = await repository.purser('check', '--against', 'HEAD', '--json');
  expect(JSON.parse(out)).toMatchObject({ issues: [], spent: [] });
});

const strict = `${environment}rules: { strict: true }\n`;

test.each([
  ['another environment does not', environment, 0],
  ['a strict one does', strict, 1],
])('who wants to know of every Application that goes: %s', async (_, text, expected) => {
  const api = { 'environments/services/api.yaml': service, 'environments/dev/api.yaml': '{}\n' };
  const repository = await changed({}, { ...api, 'environments/dev/environment.yaml': text });
  for (const path of Object.keys(api)) repository.remove(path);
  await repository.purser('synth');
  const { code, error } = await repository.purser('check', '--against', 'HEAD');
  expect(code).toBe(expected);
  expect(error.includes('Application dev-api: is no longer rendered')).toBe(expected === 1);
});

const byDriver = environment.replace('backend: external-secrets', 'backend: csi');
const reading = `${service}env: { TOKEN: { parameter: web/token } }\nserviceAccount: { role: web }\n`;

test('another backend is no loss: the classes go after the pods that mount them', async () => {
  const before = { [settings]: byDriver, 'environments/services/web.yaml': reading };
  const repository = await changed({ [settings]: environment }, before);
  expect(repository.files('dist/dev/web')).not.toHaveProperty('secret-provider-class-web-env.yaml');
  expect(await repository.purser('check', '--against', 'HEAD')).toMatchObject({ code: 0, error: '' });
});

test('a class that a patch lets go first is one', async () => {
  const options = 'metadata: { annotations: { argocd.argoproj.io/sync-options: Validate=false } }';
  const patch = `patches: { SecretProviderClass/web-env: { ${options} } }\n`;
  const before = { [settings]: byDriver, 'environments/services/web.yaml': reading + patch };
  const after = { [settings]: environment, 'environments/services/web.yaml': reading };
  const repository = await changed(after, before);
  expect((await repository.purser('check', '--against', 'HEAD')).error).toContain(
    'SecretProviderClass web-env: is no longer rendered, while pods of Deployment web still mount it [no-removed-provider-class]',
  );
});

test('only what was asked for is looked at', async () => {
  const repository = await changed(
    {},
    {
      ...withQueue,
      'environments/old/environment.yaml': environment.replaceAll('dev', 'old'),
      'environments/old/web.yaml': '{}\n',
    },
  );
  for (const path of Object.keys(withQueue)) repository.remove(path);
  await repository.purser('synth');
  expect(await repository.purser('check', '--against', 'HEAD', '-e', 'old')).toMatchObject({ code: 0 });
  expect(await repository.purser('check', '--against', 'HEAD', '-s', 'web')).toMatchObject({ code: 0 });
  expect(await repository.purser('check', '--against', 'HEAD', '-e', 'dev')).toMatchObject({ code: 1 });
});

const preview = {
  'environments/preview/environment.yaml': `${environment}namespace: preview\n`,
  'environments/preview/web.yaml': '{}\n',
};

test('an environment that goes as a whole leaves everything behind, one whose services went before does not', async () => {
  const repository = await changed({}, preview);
  for (const path of Object.keys(preview)) repository.remove(path);
  expect(await repository.purser('synth')).toMatchObject({ code: 0 });
  expect(await repository.purser('check', '--against', 'HEAD')).toEqual({
    code: 1,
    out: '',
    error: `dist/preview  the environment goes as a whole, and Argo CD deletes nothing of it: preview-web [no-removed-environment]
    keep its environment.yaml, and take its overlays, operators and charts away in one change before; when Argo CD has deleted them, remove the rest

1 issue; the change would go wrong in the cluster
`,
  });
  expect(await repository.purser('check', '--against', 'HEAD', '-e', 'dev')).toMatchObject({ code: 0 });
  repository.write('environments/preview/environment.yaml', preview['environments/preview/environment.yaml']);
  expect(await repository.purser('synth')).toMatchObject({ code: 0 });
  expect(await repository.purser('check', '--against', 'HEAD')).toMatchObject({ code: 0 });
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--message', 'without its services');
  repository.remove('environments/preview/environment.yaml');
  expect(await repository.purser('synth')).toMatchObject({ code: 0 });
  expect(await repository.purser('check', '--against', 'HEAD')).toMatchObject({ code: 0 });
});

/** A guest reads through the store of `dev`, which goes to another backend. */
test.each([
  ['in the cluster of the store', 'dev', 1],
  ['in a cluster of its own', 'far', 0],
])('a store is missed by another environment %s', async (_, cluster, code) => {
  const withKey = `${service}env: { KEY: { parameter: web/key } }\nserviceAccount: { role: web }\n`;
  const guest = environment
    .replace('name: dev', `name: ${cluster}`)
    .replace('/dev/ }', '/dev/ }, externalSecrets: { store: { create: false } }');
  const before = {
    'environments/services/web.yaml': withKey,
    [settings]: environment.replace(
      '/dev/ }',
      '/dev/ }, externalSecrets: { store: { namespaces: [preview] } }',
    ),
    'environments/preview/environment.yaml': `${guest}namespace: preview\n`,
    'environments/preview/web.yaml': '{}\n',
  };
  const repository = await changed({ [settings]: byDriver }, before);
  const run = await repository.purser('check', '--against', 'HEAD');
  expect(run.code).toBe(code);
  if (code === 1)
    expect(run.error).toContain(
      'environments/dev/environment.yaml:4:1  ClusterSecretStore parameter-store: is no longer rendered, and ExternalSecret preview/web-env needs it [no-removed-need]',
    );
});
