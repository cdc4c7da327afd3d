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
      store: () => storePath(secret?.store ?? storeCalled(name, service, environment)),
    },
  };
}

/** Whether variables that name their source themselves are all there is of it. */
export function isOfVariables({ path }: SecretModel): boolean {
  return path[0] === 'env';
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
