import { providerObjects } from '../../../charts/secrets/provider-objects.ts';
import { storeName } from '../../../charts/secrets/store-name.ts';
import type { EnvironmentModel, InputPath, SecretModel, ServiceModel } from '../../../environments/model.ts';
import type { RenderedObject } from './rendered-object.ts';
import type { Trace } from './rows.ts';
import { secretRows } from './secret-rows.ts';

const backends: Readonly<Record<string, SecretModel['backend']>> = {
  ExternalSecret: 'external-secrets',
  SecretProviderClass: 'csi',
};

/** By what an object that secrets travel by is traced back; nothing for all others. */
export function secretTrace(
  { kind, name }: RenderedObject,
  service: ServiceModel,
  environment: EnvironmentModel,
): Pick<Trace, 'rows' | 'names'> | undefined {
  const rows = Object.hasOwn(secretRows, kind) ? secretRows[kind] : undefined;
  if (rows === undefined) return undefined;
  const known = [...service.secrets, ...service.hooks.flatMap(({ pods }) => pods.secrets)];
  const secret = known.find((each) => each.backend === backends[kind] && each.objectName === name);
  const keys = new Map(secret?.keys.map(({ key, path }) => [key, path]));
  return {
    rows,
    names: {
      self: () => secret?.path,
      secret: () => (secret === undefined || isOfVariables(secret) ? undefined : secret.path),
      key: (taken) => keys.get(String(taken.at(-1))),
      object: ([index]) => objectPath(secret, Number(index)),
      property: ([index, property]) => propertyPath(secret, Number(index), Number(property)),
      store: () => storePath(secret?.store ?? storeCalled(name, service, environment)),
    },
  };
}

/** Whether variables that name their source themselves are all there is of it. */
export function isOfVariables({ path }: SecretModel): boolean {
  return path[0] === 'env';
}

/** The one key that an entry of `objects` is for, where it is for one. */
function objectPath(secret: SecretModel | undefined, index: number): InputPath | undefined {
  const name = providerObjects(secret?.keys ?? [])[index]?.objectName;
  const keys = secret?.keys.filter(({ ref }) => ref.name === name) ?? [];
  return keys.length === 1 ? keys[0]?.path : undefined;
}

/** The key that a property of a JSON object becomes. */
function propertyPath(
  secret: SecretModel | undefined,
  index: number,
  property: number,
): InputPath | undefined {
  const alias = providerObjects(secret?.keys ?? [])[index]?.jmesPath?.[property]?.objectAlias;
  return secret?.keys.find(({ key }) => key === alias)?.path;
}

/** The field that names a store of External Secrets Operator. */
export function storePath(store: SecretModel['store'] | undefined): InputPath | undefined {
  return store === undefined ? undefined : ['secrets', 'externalSecrets', 'store', store];
}

/** The store that has a name; that of a service has the service's name in it. */
export function storeCalled(
  name: string,
  service: { readonly name: string },
  environment: EnvironmentModel,
): SecretModel['store'] | undefined {
  const all = ['parameterStore', 'secretsManager'] as const;
  return all.find((store) => storeName(store, service, environment) === name);
}
