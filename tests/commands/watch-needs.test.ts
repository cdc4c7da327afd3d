import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';
import { until, Watching } from './watching.ts';

const base = 'environments/services/web.yaml';
const project = 'dist/dev/argocd/app-project-dev.yaml';

/** What the files below dist/ hold after each of these texts was saved as the base of `web`, one after the other. */
async function afterEach(
  texts: readonly string[],
  path: string,
  files: Readonly<Record<string, string>> = {},
): Promise<readonly string[]> {
  const repository = new Repository({ ...shop, ...files });
  const watching = new Watching(repository.root);
  await watching.says('Ctrl-C ends it');
  const found: string[] = [];
  for (const text of texts) {
    const { runs } = watching;
    repository.write(base, text);
    // oxlint-disable-next-line no-await-in-loop -- one save after the other
    await until(
      () => watching.runs > runs,
      () => `nothing was written:\n${watching.out}\n${watching.error}`,
    );
    // oxlint-disable-next-line no-await-in-loop -- the same sources, from nothing
    expect(await repository.purser('check')).toMatchObject({ code: 0, error: '' });
    found.push(repository.files()[path.slice('dist/'.length)] ?? '');
  }
  return found;
}

const secret = `${service}env: { KEY: { parameter: web/key } }\n`;
const csi = `${secret}secretsBackend: csi\nserviceAccount: { role: shop-web }\n`;

test('the project permits the namespace that a service begins to use, and no longer the one that it stopped to use', async () => {
  const [far, near] = await afterEach([`${service}namespace: far\n`, `${service}namespace: near\n`], project);
  expect(far).toContain('namespace: far');
  expect(near).toContain('namespace: near');
  expect(near).not.toContain('namespace: far');
});

test('the platform gets the store of the first secret', async () => {
  const store = 'dist/dev/platform/cluster-secret-store-parameter-store.yaml';
  const [withSecret, without] = await afterEach([secret, `${service}replicas: 3\n`], store);
  expect(withSecret).toContain('kind: ClusterSecretStore');
  expect(without).toBe('');
});

test('an operator is installed for what its first user needs of it', async () => {
  const driver = 'dist/dev/argocd/application-dev-secrets-store-csi-driver.yaml';
  const operators = `${environment}operators: { csiDriver: {}, awsProvider: {} }\n`;
  const secrets = 'secrets: { key: { mountPath: /keys, keys: { key: { parameter: web/key } } } }';
  const files = csi.replace('env: { KEY: { parameter: web/key } }', secrets);
  const [onlyFiles, variables] = await afterEach([files, csi], driver, {
    'environments/dev/environment.yaml': operators,
  });
  expect(onlyFiles).toContain('chart: secrets-store-csi-driver');
  expect(onlyFiles).not.toContain('syncSecret');
  expect(variables).toMatch(/syncSecret:\s+enabled: true/);
});

test('who may talk to whom follows what a service needs', async () => {
  const policies = `${environment}networkPolicies: { enforce: true }\n`;
  const [needing] = await afterEach(
    [`${service}needs: { services: { api: [] } }\n`],
    'dist/dev/network/network-policy-api.yaml',
    {
      'environments/dev/environment.yaml': policies,
      'environments/services/api.yaml': `${service}ports: { http: 8080 }\n`,
      'environments/dev/api.yaml': '{}\n',
    },
  );
  expect(needing).toContain('web');
});
