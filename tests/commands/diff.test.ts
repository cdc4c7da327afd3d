import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';

/** A repository whose first commit holds the sources and their dist/. */
async function committed(): Promise<Repository> {
  const repository = new Repository(shop);
  await repository.purser('synth');
  git(repository, 'init', '--quiet', '--initial-branch=main');
  commit(repository);
  return repository;
}

function git(repository: Repository, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], {
    cwd: repository.root,
  });
}

function commit(repository: Repository): void {
  git(repository, 'add', '--all');
  git(repository, 'commit', '--quiet', '--message', 'a commit');
}

test('nothing differs from what was just committed', async () => {
  const repository = await committed();
  expect(await repository.purser('diff')).toEqual({
    code: 0,
    out: 'no object differs from HEAD\n',
    error: '',
  });
});

test('changed, added and removed objects are said with readable paths', async () => {
  const repository = await committed();
  repository.write(
    'environments/services/web.yaml',
    `${service}ports: { http: 8080 }\nserviceAccount: { create: false }\n`,
  );
  repository.write('environments/dev/web.yaml', 'replicas: 3\n');
  const { code, out } = await repository.purser('diff');
  expect(code).toBe(1);
  expect(out).toBe(`dev/web
  ~ Deployment web
      spec.replicas: 2 -> 3
      spec.template.spec.containers[web].ports: [{"name":"http","containerPort":8080,"protocol":"TCP"}] added
  + Service web
  - ServiceAccount web
against HEAD: 1 object added, 1 changed, 1 removed
`);
});

test('what moves to another namespace says from where and to where, and what only changes does not', async () => {
  const repository = await committed();
  repository.write('environments/dev/web.yaml', 'namespace: orders\n');
  const { out } = await repository.purser('diff');
  expect(out).toContain(`dev/web
  - Deployment web (namespace dev)
  + Deployment web (namespace orders)
  - ServiceAccount web (namespace dev)
  + ServiceAccount web (namespace orders)
`);
  expect(out).toContain('  ~ Application dev-web\n');
  expect(out).toContain('  + Namespace orders\n');
});

test('the same name in several namespaces is told apart, and one of its kind is not', async () => {
  const repository = await committed();
  repository.write(
    'environments/dev/environment.yaml',
    `${environment}networkPolicies: { enforce: true }\nnamespaces: { orders: { quota: { pods: 9 } } }\n`,
  );
  repository.write('environments/services/api.yaml', `${service}namespace: orders\n`);
  repository.write('environments/dev/api.yaml', '{}\n');
  const { out } = await repository.purser('diff');
  expect(out).toContain(`dev/network
  + NetworkPolicy default-deny (namespace dev)
  + NetworkPolicy default-deny (namespace orders)
`);
  expect(out).toContain('  + ResourceQuota quota\n');
});

test('the working tree is compared with any ref, committed or not', async () => {
  const repository = await committed();
  repository.write('environments/dev/web.yaml', 'replicas: 3\n');
  await repository.purser('synth');
  commit(repository);
  expect((await repository.purser('diff', 'HEAD')).code).toBe(0);
  expect((await repository.purser('diff', 'HEAD~1')).out).toContain('spec.replicas: 2 -> 3');
});

test('JSON for programs', async () => {
  const repository = await committed();
  repository.write('environments/dev/web.yaml', 'replicas: 3\n');
  const { out } = await repository.purser('diff', '--json');
  expect(JSON.parse(out)).toMatchObject({
    ref: 'HEAD',
    changes: [
      {
        change: 'changed',
        environment: 'dev',
        application: 'web',
        kind: 'Deployment',
        name: 'web',
        fields: [{ path: 'spec.replicas', before: 2, after: 3 }],
      },
    ],
  });
});

test('a ref that does not exist, or that looks like an option, is wrong use', async () => {
  const repository = await committed();
  expect(await repository.purser('diff', 'no-such-ref')).toMatchObject({
    code: 2,
    error: '"no-such-ref" is not a commit of this repository\n',
  });
  expect((await repository.purser('diff', '--', '--output=x')).code).toBe(2);
});

test('what a patch changes is marked as the exception that it is', async () => {
  const repository = await committed();
  repository.write(
    'environments/dev/web.yaml',
    'replicas: 3\npatches: { ServiceAccount/web: { metadata: { annotations: { a/b: c } } } }\n',
  );
  const { out } = await repository.purser('diff');
  expect(out).toContain('  ~ ServiceAccount web (patched)\n      metadata.annotations: {"a/b":"c"} added');
  expect(out).toContain('  ~ Deployment web\n');
  const { changes } = JSON.parse((await repository.purser('diff', '--json')).out);
  expect(changes).toMatchObject([{ kind: 'Deployment' }, { kind: 'ServiceAccount', isPatched: true }]);
  expect(changes[0]).not.toHaveProperty('isPatched');
});
