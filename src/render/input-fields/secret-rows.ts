import type { Row } from './rows.ts';
import { commonRows } from './workload-rows.ts';

const delivery = '@secrets.externalSecrets';

/** Where a key's value lives: as the key says, or its secret for all of its keys. */
const fromSource = (key: '{key}' | '{object}', ...names: readonly string[]) => [
  ...names.map((name) => `${key}.${name}`),
  ...names.map((name) => `{secret}.${name}`),
  key,
];

/** What a secret becomes, by kind (charts/secrets/): `{secret}` is its declaration, which variables that name their source themselves do not have. */
export const secretRows: Readonly<Record<string, readonly Row[]>> = {
  ExternalSecret: [
    ['', '{self}'],
    ['metadata.name', '{secret}.externalSecrets.name', '{self}'],
    [
      'spec.refreshInterval',
      '{secret}.externalSecrets.refreshInterval',
      `${delivery}.refreshInterval`,
      '{self}',
    ],
    ['spec.secretStoreRef.name', '@{store}', '{self}'],
    ['spec.secretStoreRef.kind', `${delivery}.store.kind`, '{self}'],
    ['spec.target.name', '{secret}.externalSecrets.secretName', '{self}'],
    ['spec.target.template.type', '{secret}.type', '{self}'],
    ['spec.target.template.metadata.labels.*', 'labels.$1', '{self}'],
    ['spec.data', '{secret}.keys', '{self}'],
    ['spec.data[secretKey]', '{key}'],
    ['spec.data[secretKey].remoteRef.key', ...fromSource('{key}', 'parameter', 'secretsManager')],
    ['spec.data[secretKey].remoteRef.property', '{key}.property'],
    ['spec.data[secretKey].remoteRef.version', ...fromSource('{key}', 'version', 'label', 'stage')],
    ['spec.data[secretKey].sourceRef', ...fromSource('{key}', 'parameter', 'secretsManager')],
    ...commonRows,
  ],
  SecretProviderClass: [
    ['', '{self}'],
    ['metadata.name', '{secret}.csi.name', '{self}'],
    ['spec.parameters.region', '@aws.region'],
    ['spec.parameters.usePodIdentity', '@secrets.identity'],
    ['spec.parameters.objects', '{secret}.keys', '{self}'],
    ['spec.parameters.objects[]', '{object}', '{secret}.keys', '{self}'],
    [
      'spec.parameters.objects[].objectName',
      ...fromSource('{object}', 'parameter', 'secretsManager'),
      '{secret}.keys',
      '{self}',
    ],
    ['spec.parameters.objects[].jmesPath[]', '{property}'],
    ['spec.parameters.objects[].jmesPath[].path', '{property}.property'],
    ['spec.secretObjects[].secretName', '{secret}.csi.secretName', '{self}'],
    ['spec.secretObjects[].type', '{secret}.type', '{self}'],
    ['spec.secretObjects[].labels.*', 'labels.$2', '{self}'],
    ['spec.secretObjects[].data', '{secret}.keys', '{self}'],
    ['spec.secretObjects[].data[key]', '{key}'],
    ...commonRows,
  ],
  SecretStore: [
    ...storeRows('@'),
    [
      'spec.provider.aws.auth.jwt.serviceAccountRef.name',
      'serviceAccount.name',
      `${delivery}.store.identity`,
    ],
    ...commonRows,
  ],
};

/** What a store says (charts/secrets/secret-store.ts); `@` where it lies with a service. */
export function storeRows(environment: '' | '@'): readonly Row[] {
  const store = `${environment}secrets.externalSecrets.store`;
  return [
    ['', store],
    ['metadata.name', `${environment}{store}`, store],
    ['kind', `${store}.kind`],
    ['spec.provider.aws.region', `${environment}aws.region`],
    ['spec.provider.aws.role', `${store}.identity.role`],
    ['spec.provider.aws.auth', `${store}.identity`],
    ['spec.provider.aws.auth.jwt.serviceAccountRef', `${store}.identity.serviceAccount.**`],
  ];
}
