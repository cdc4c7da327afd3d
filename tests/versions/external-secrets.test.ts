import { describe, expect, test } from 'vitest';
import { field } from '../../src/values/field.ts';
import { repositoryFiles } from '../secrets/declarations.ts';
import { list } from '../secrets/list.ts';
import { Repository } from '../support/repository.ts';
import { render, type Rendered } from '../support/rendered.ts';

const service = 'env: { TOKEN: { parameter: web/token } }\nserviceAccount: { role: web }\n';

async function objectsWith(version: string, store = ''): Promise<readonly Rendered[]> {
  const settings = `backend: external-secrets\nexternalSecrets: { version: ${version}${store} }`;
  return Object.values(await render(new Repository(repositoryFiles(settings, service))));
}

const specOf = (objects: readonly Rendered[], kind: string) =>
  objects.find((object) => object.kind === kind)?.['spec'];

const strategies = { conversionStrategy: 'Default', decodingStrategy: 'None', metadataPolicy: 'None' };
const nullBytes = { nullBytePolicy: 'Ignore' };

/** What the CRDs of each version default in a remoteRef: rule F12, and for nullBytePolicy rule R105 and E#6398. */
const remoteRefs = [
  ['0.16.2', strategies],
  ['0.20.4', strategies],
  ['1.0.0', strategies],
  ['2.0.0', strategies],
  ['2.2.0', strategies],
  ['2.3.0', { ...strategies, ...nullBytes }],
  ['2.8.0', { ...strategies, ...nullBytes }],
  ['2.9.0', {}],
] as const;

describe('a remoteRef has what the API server would write into it, and nothing more', () => {
  test.each(remoteRefs)('%s', async (version, defaults) => {
    const [data] = list(field(specOf(await objectsWith(version), 'ExternalSecret'), 'data'));
    expect(field(data, 'remoteRef')).toEqual({ key: '/dev/web/token', ...defaults });
  });
});

describe('a store too: session tags have a policy since 2.6', () => {
  const common = { service: 'ParameterStore', region: 'eu-west-1' };
  const rolePath = 'arn:aws:iam::111111111111:role/reader';

  test.each([
    ['0.16.2', {}],
    ['2.5.0', {}],
    ['2.6.0', { sessionTagsPolicy: 'None' }],
    ['2.9.0', { sessionTagsPolicy: 'None' }],
  ])('%s', async (version, defaults) => {
    const awsOf = (objects: readonly Rendered[], kind: string) =>
      field(field(specOf(objects, kind), 'provider'), 'aws');
    expect(awsOf(await objectsWith(version), 'ClusterSecretStore')).toEqual({ ...common, ...defaults });
    const withRole = await objectsWith(version, ', store: { identity: { role: reader } }');
    expect(awsOf(withRole, 'ClusterSecretStore')).toEqual({ ...common, ...defaults, role: rolePath });
    const own = await objectsWith(version, ', store: { kind: SecretStore, identity: service }');
    expect(awsOf(own, 'SecretStore')).toEqual({
      ...common,
      ...defaults,
      auth: { jwt: { serviceAccountRef: { name: 'web' } } },
    });
  });
});

test.each(['0.16.0', '0.20.4', '2.9.0'])('%s serves v1, and is asked for nothing else', async (version) => {
  const versions = (await objectsWith(version))
    .map(({ apiVersion }) => apiVersion)
    .filter((apiVersion) => apiVersion.startsWith('external-secrets.io/'));
  expect(new Set(versions)).toEqual(new Set(['external-secrets.io/v1']));
});

test('between two versions of one row nothing changes but the declaration', async () => {
  expect(await objectsWith('0.16.2')).toEqual(await objectsWith('1.3.0'));
});
