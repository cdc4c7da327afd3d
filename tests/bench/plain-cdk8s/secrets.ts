import type { RemoteValue, Secret } from '../../../environments/secret.ts';
import type { Deployable, NamedEnvironment } from './read-shop.ts';

export interface UsedKey {
  readonly key: string;
  readonly store: 'parameterStore' | 'secretsManager';
  readonly remote: string;
  readonly property: string | undefined;
}

export interface UsedSecret {
  readonly name: string;
  /** The name of the ExternalSecret or SecretProviderClass. */
  readonly objectName: string;
  /** The name of the Kubernetes Secret. */
  readonly secretName: string;
  readonly keys: readonly UsedKey[];
  readonly inEnvironment: boolean;
  readonly mountPath: string | undefined;
}

/** The declared secrets, and one for the variables that name their source themselves; sorted. */
export function usedSecrets({ name, environment, service }: Deployable): readonly UsedSecret[] {
  const backend = service.secretsBackend ?? environment.secrets.backend;
  const variables = Object.entries(service.env).flatMap(([key, value]) =>
    typeof value === 'string' ? [] : [{ key, value }],
  );
  const read = new Set(variables.map(({ value }) => value.secret));
  const direct = variables.filter(({ value }) => value.secret === undefined);
  const usual = (secret: string) => ({
    name: secret,
    objectName: `${name}-${secret}`,
    secretName: backend === 'csi' ? `${name}-${secret}-csi` : `${name}-${secret}`,
  });
  const declared = Object.entries(service.secrets).map(([secret, given]) => ({
    ...usual(secret),
    keys: Object.entries(given.keys).map(([key, value]) =>
      usedKey(key, withSource(value, given), environment),
    ),
    inEnvironment: read.has(secret),
    mountPath: given.mountPath,
  }));
  const keys = direct.map(({ key, value }) => usedKey(key, value, environment));
  const implied =
    keys.length === 0 ? [] : [{ ...usual('env'), keys, inEnvironment: true, mountPath: undefined }];
  return [...declared, ...implied]
    .map((secret) => ({ ...secret, keys: secret.keys.toSorted((a, b) => (a.key < b.key ? -1 : 1)) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** A key without a source of its own takes the secret's. */
function withSource(value: RemoteValue, { parameter, secretsManager }: Secret): RemoteValue {
  const inherits = value.parameter === undefined && value.secretsManager === undefined;
  return inherits ? { ...value, parameter, secretsManager } : value;
}

function usedKey(key: string, value: RemoteValue, { secrets }: NamedEnvironment): UsedKey {
  const { parameter, secretsManager, property } = value;
  const store = parameter === undefined ? 'secretsManager' : 'parameterStore';
  return { key, store, remote: `${secrets[store].prefix}${parameter ?? secretsManager}`, property };
}
