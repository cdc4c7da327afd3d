import { describe, expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { render, type Rendered } from '../support/rendered.ts';
import { environment, parameters, repositoryFiles, secretsManager } from './declarations.ts';
import { programView, secretNames } from './program-view.ts';

const environmentFile = 'environments/dev/environment.yaml';

/** What the program sees of the Parameter Store declaration, whatever brings it. */
const parameterVariables = {
  ABSOLUTE: 'ssm /shared/absolute',
  AGAIN: 'ssm /dev/web/database, property password, version 7',
  API_KEY: 'ssm /dev/web/odd, property api-key',
  DIRECT: 'ssm /dev/web/direct',
  DIRECT_PROPERTY: 'ssm /dev/web/json, property a.b',
  FOREIGN_ARN: 'ssm arn:aws:ssm:eu-west-1:999999999999:parameter/shared/foreign',
  LABEL: 'ssm /dev/web/label, label stable',
  // By its name: the AWS provider looks the answer up by the name that comes back (rule R15).
  OWN_ARN: 'ssm /shared/own',
  PASSWORD: 'ssm /dev/web/database, property password, version 7',
  USER: 'ssm /dev/web/database, property user, version 7',
  VERSION: 'ssm /dev/web/version, version 3',
};

const parameterFiles = {
  '/etc/web/files/tls.crt': 'ssm /dev/web/crt',
  '/etc/web/files/tls.key': 'ssm /shared/key, label stable',
  '/etc/web/files/whole.json': 'ssm /dev/web/whole',
  '/etc/web/odd/api-key': 'ssm /dev/web/odd, property api-key',
  '/etc/web/odd/colon': 'ssm /dev/web/odd, property a:b/c',
  '/etc/web/odd/digit': 'ssm /dev/web/odd, property 1st',
  '/etc/web/odd/dotted': 'ssm /dev/web/odd, property a.b',
  '/etc/web/odd/plain': 'ssm /dev/web/odd, property _plain_1',
  '/etc/web/odd/quote': "ssm /dev/web/odd, property it's",
  '/etc/web/odd/space': 'ssm /dev/web/odd, property two words',
  '/etc/web/odd/umlaut': 'ssm /dev/web/odd, property Schlüssel',
};

const id = '11111111-2222-3333-4444-555555555555';

const secretVariables = {
  ABSOLUTE: 'secretsmanager shared/absolute',
  AGAIN: `secretsmanager dev/web/database, property password, version ${id}`,
  API_KEY: 'secretsmanager dev/web/odd, property api-key',
  DIRECT: 'secretsmanager dev/web/direct',
  DIRECT_PROPERTY: 'secretsmanager dev/web/json, property a.b',
  FOREIGN_ARN: 'secretsmanager arn:aws:secretsmanager:eu-west-1:999999999999:secret:shared/foreign-a1B2c3',
  LABEL: 'secretsmanager dev/web/label, label AWSPREVIOUS',
  OWN_ARN: 'secretsmanager arn:aws:secretsmanager:eu-west-1:111111111111:secret:shared/own-a1B2c3',
  PASSWORD: `secretsmanager dev/web/database, property password, version ${id}`,
  USER: `secretsmanager dev/web/database, property user, version ${id}`,
  VERSION: `secretsmanager dev/web/version, version ${id}`,
};

const secretFiles = {
  '/etc/web/files/tls.crt': 'secretsmanager dev/web/crt',
  '/etc/web/files/tls.key': 'secretsmanager shared/key, label AWSPREVIOUS',
  '/etc/web/files/whole.json': 'secretsmanager dev/web/whole',
  '/etc/web/odd/api-key': 'secretsmanager dev/web/odd, property api-key',
  '/etc/web/odd/colon': 'secretsmanager dev/web/odd, property a:b/c',
  '/etc/web/odd/digit': 'secretsmanager dev/web/odd, property 1st',
  '/etc/web/odd/dotted': 'secretsmanager dev/web/odd, property a.b',
  '/etc/web/odd/plain': 'secretsmanager dev/web/odd, property _plain_1',
  '/etc/web/odd/quote': "secretsmanager dev/web/odd, property it's",
  '/etc/web/odd/space': 'secretsmanager dev/web/odd, property two words',
  '/etc/web/odd/umlaut': 'secretsmanager dev/web/odd, property Schlüssel',
};

const keys = {
  ABSOLUTE: 'ABSOLUTE',
  AGAIN: 'password',
  API_KEY: 'api-key',
  DIRECT: 'DIRECT',
  DIRECT_PROPERTY: 'DIRECT_PROPERTY',
  FOREIGN_ARN: 'FOREIGN_ARN',
  LABEL: 'LABEL',
  OWN_ARN: 'OWN_ARN',
  PASSWORD: 'password',
  USER: 'user',
  VERSION: 'VERSION',
};

/** What is mounted besides: what only the synced Secrets need, and the whole JSON texts of sources with properties (rule R24). */
const extraFiles = [
  '/etc/web/odd/.hidden',
  ...['.hidden', 'password', 'user'].map((file) => `/mnt/secrets-store/database/${file}`),
  ...['.hidden', 'ABSOLUTE', 'DIRECT', 'DIRECT_PROPERTY', 'FOREIGN_ARN', 'LABEL', 'OWN_ARN', 'VERSION'].map(
    (file) => `/mnt/secrets-store/env/${file}`,
  ),
];

const stores = [
  {
    name: 'Parameter Store',
    service: parameters,
    variables: parameterVariables,
    files: parameterFiles,
  },
  {
    name: 'Secrets Manager',
    service: secretsManager,
    variables: secretVariables,
    files: secretFiles,
  },
];

const repository = (secrets: string, service: string) => new Repository(repositoryFiles(secrets, service));

async function rendered(secrets: string, service: string): Promise<readonly Rendered[]> {
  return Object.values(await render(repository(secrets, service)));
}

const viewOf = async (secrets: string, service: string) =>
  programView(await rendered(secrets, service), 'web');

/** The files that the CSI driver mounts although nobody was promised them: below its own root, or out of sight. */
function isExtra(path: string): boolean {
  return path.startsWith('/mnt/secrets-store/') || /\/\.[^/]+$/.test(path);
}

function promised(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !isExtra(path)));
}

describe.each(stores)('$name', ({ service, variables, files }) => {
  test('through External Secrets Operator, the program gets exactly what it was promised', async () => {
    expect(await viewOf('backend: external-secrets', service)).toEqual({ variables, keys, files });
  });

  test('through the CSI driver, the program gets the same', async () => {
    const view = await viewOf('backend: csi', service);
    expect({ ...view, files: promised(view.files) }).toEqual({ variables, keys, files });
  });

  test('what the CSI driver mounts besides is out of the way', async () => {
    const { files: all } = await viewOf('backend: csi', service);
    const extra = Object.keys(all).filter(isExtra);
    expect(extra.map((path) => path.replace(/\/\.[^/]+$/, '/.hidden')).toSorted()).toEqual(extraFiles);
  });

  test('back on the first backend, every byte of dist/ is what it was', async () => {
    const eso = environment('backend: external-secrets');
    const csi = environment('backend: csi');
    const it = repository('backend: external-secrets', service);
    await render(it);
    const before = it.files();
    it.write(environmentFile, csi);
    await render(it);
    const between = it.files();
    expect(Object.keys(between)).not.toEqual(Object.keys(before));
    it.write(environmentFile, eso);
    await render(it);
    expect(it.files()).toEqual(before);
    it.write(environmentFile, csi);
    await render(it);
    expect(it.files()).toEqual(between);
  });

  test('no Secret is made by both backends, so that neither takes the other one away', async () => {
    const names = async (backend: string) => secretNames(await rendered(`backend: ${backend}`, service));
    const [eso, csi] = [await names('external-secrets'), await names('csi')];
    expect(eso).toEqual(['web-database', 'web-env', 'web-files', 'web-odd']);
    expect(csi).toEqual(['web-database-csi', 'web-env-csi', 'web-odd-csi']);
  });
});
