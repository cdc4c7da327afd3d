import { describe, expect, test } from 'vitest';
import { at, pod, webByDriver, webObjects } from './web-objects.ts';

const secret = `env: { PASSWORD: { secret: database, key: password } }
secrets: { database: { keys: { password: { parameter: web/password } } } }
`;
const config = 'config: { settings: { mountPath: /etc/web, data: { mode: fast } } }\n';
const before = 'hooks: { migrate: { phase: PreSync, command: [/bin/migrate] } }\n';
const after = 'hooks: { report: { phase: PostSync, command: [/bin/report] } }\n';
const hook = 'argocd.argoproj.io/hook';

describe('a hook before the sync', () => {
  test('is a Job that Argo CD runs and replaces', async () => {
    const { 'Job/web-migrate': job } = await webObjects(before);
    expect(job?.metadata.annotations).toEqual({
      [hook]: 'PreSync',
      [`${hook}-delete-policy`]: 'BeforeHookCreation',
    });
    expect(at(job, ...pod, 'containers', 0, 'command')).toEqual(['/bin/migrate']);
  });

  test('brings a ServiceAccount, secrets and config that go when the sync has ended', async () => {
    const objects = await webObjects(`${secret}${config}${before}`);
    const waves = [
      'ServiceAccount/web-migrate',
      'ExternalSecret/web-database-migrate',
      'ConfigMap/web-settings-migrate',
    ];
    expect(waves.map((name) => objects[name]?.metadata.annotations)).toEqual(
      ['-2', '-1', '-1'].map((wave) => ({
        [hook]: 'PreSync',
        [`${hook}-delete-policy`]: 'HookSucceeded,HookFailed',
        'argocd.argoproj.io/sync-wave': wave,
      })),
    );
  });

  test('reads its own copies only', async () => {
    const { 'Job/web-migrate': job } = await webObjects(`${secret}${config}${before}`);
    expect(at(job, ...pod, 'serviceAccountName')).toBe('web-migrate');
    expect(at(job, ...pod, 'containers', 0, 'env', 0, 'valueFrom', 'secretKeyRef', 'name')).toBe(
      'web-database-migrate',
    );
    expect(at(job, ...pod, 'volumes', 0, 'configMap', 'name')).toBe('web-settings-migrate');
  });

  test('mounts a class of its own with the CSI driver', async () => {
    const objects = await webByDriver(`${secret}${before}`);
    expect(objects['SecretProviderClass/web-database-migrate']?.metadata.annotations?.[hook]).toBe('PreSync');
    expect(
      at(objects['Job/web-migrate'], ...pod, 'volumes', 0, 'csi', 'volumeAttributes', 'secretProviderClass'),
    ).toBe('web-database-migrate');
  });

  test('has secrets that go with the sync, while those of the service go last', async () => {
    const objects = await webByDriver(`${secret}${before}`);
    const wave = { 'argocd.argoproj.io/sync-wave': '-1' };
    const last = { 'argocd.argoproj.io/sync-options': 'PruneLast=true', ...wave };
    expect(objects['SecretProviderClass/web-database-migrate']?.metadata.annotations).toEqual({
      [hook]: 'PreSync',
      [`${hook}-delete-policy`]: 'HookSucceeded,HookFailed',
      ...wave,
    });
    expect(objects['SecretProviderClass/web-database']?.metadata.annotations).toEqual(last);
    const { 'ExternalSecret/web-database': other } = await webObjects(secret);
    expect(other?.metadata.annotations).toEqual(last);
  });

  test('its role stands at its own ServiceAccount', async () => {
    const objects = await webByDriver(`${secret}${before}`);
    expect(objects['ServiceAccount/web-migrate']?.metadata.annotations).toMatchObject({
      'eks.amazonaws.com/role-arn': 'arn:aws:iam::111111111111:role/web',
    });
  });

  test('brings no secret that it does not read', async () => {
    const objects = await webObjects(
      `${secret}${before}`
        .replace('env: { PASSWORD', 'initContainers: { first: { env: { PASSWORD')
        .replace('password }', 'password } }')
        .replace('} }\nsecrets', '} } }\nsecrets'),
    );
    expect(Object.keys(objects)).not.toContain('ExternalSecret/web-database-migrate');
  });
});

describe('a hook after the sync', () => {
  test('takes what the service has', async () => {
    const objects = await webObjects(`${secret}${config}${after}`);
    const job = objects['Job/web-report'];
    expect(job?.metadata.annotations?.[hook]).toBe('PostSync');
    expect(at(job, ...pod, 'serviceAccountName')).toBe('web');
    expect(at(job, ...pod, 'containers', 0, 'env', 0, 'valueFrom', 'secretKeyRef', 'name')).toBe(
      'web-database',
    );
    expect(Object.keys(objects).filter((name) => name.endsWith('-report'))).toEqual(['Job/web-report']);
  });

  test('mounts the class of the service with the CSI driver', async () => {
    const { 'Job/web-report': job } = await webByDriver(`${secret}${after}`);
    expect(at(job, ...pod, 'volumes', 0, 'csi', 'volumeAttributes', 'secretProviderClass')).toBe(
      'web-database',
    );
  });
});

test.each([
  ['before', before, 'migrate'],
  ['after', after, 'report'],
])('the pods of a hook %s the sync get no traffic', async (_, text, name) => {
  const objects = await webObjects(`ports: { http: 8080 }\n${text}`);
  const labels = at(objects[`Job/web-${name}`], 'spec', 'template', 'metadata', 'labels');
  expect(labels).not.toMatchObject(Object(at(objects['Service/web'], 'spec', 'selector')));
});

test('a label by which the service finds its pods is not on the pods of a hook', async () => {
  const labels = async (selector: string) => {
    const { 'Job/web-report': job } = await webObjects(
      `selector: ${selector}\nlabels: { app: web }\n${after}`,
    );
    return at(job, 'spec', 'template', 'metadata', 'labels');
  };
  expect(await labels('{ app: web }')).toEqual({ 'app.kubernetes.io/name': 'web-report' });
  expect(await labels('{ app.kubernetes.io/name: web, app: web }')).toEqual({
    'app.kubernetes.io/name': 'web-report',
    app: 'web',
  });
});

test('a selector of the service does not find the pods of a hook either', async () => {
  const { 'Job/web-report': job } = await webObjects(`selector: { app: web }\n${after}`);
  expect(at(job, 'spec', 'template', 'metadata', 'labels', 'app')).toBeUndefined();
});

test('a hook of a StatefulSet mounts none of its claims', async () => {
  const { 'Job/web-report': job } = await webObjects(
    `statefulSet: { volumeClaims: { data: { mountPath: /data, storage: 1Gi } } }\npodSecurityContext: { fsGroup: 1000 }\n${after}`,
  );
  expect(at(job, ...pod, 'containers', 0, 'volumeMounts')).toBeUndefined();
});

test('a secret that only a hook reads restarts nobody', async () => {
  const { 'Deployment/web': deployment } = await webObjects(
    `secrets: { database: { keys: { password: { parameter: web/password } } } }
hooks: { migrate: { phase: PreSync, env: { PASSWORD: { secret: database, key: password } } } }
`,
  );
  expect(deployment?.metadata.annotations).toBeUndefined();
});
