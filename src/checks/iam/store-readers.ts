import { listAt, mapAt, textAt } from '../../values/field.ts';
import { externalSecrets } from '../external-secrets/secret-specs.ts';
import { awsOf, storeOf } from '../external-secrets/store-view.ts';
import type { ReadService } from '../kept/aws-class.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import { specPaths, storeNameOf, type RemoteKey, type StoreName } from '../kept/remote-keys.ts';
import type { RoleFinder } from './known-role.ts';
import type { Find, Reader } from './reader.ts';
import { readingOf } from './reading.ts';
import { roleArnOf } from './roles.ts';

/** E: parameterstore.go:589, secretsmanager.go:807. */
const actions = { ssm: 'ssm:GetParameter', secretsmanager: 'secretsmanager:GetSecretValue' } as const;

const services: Readonly<Record<string, ReadService>> = {
  ParameterStore: 'ssm',
  SecretsManager: 'secretsmanager',
};

/** What an object reads through one store, by name and by searches. */
interface Asking {
  readonly object: KeptObject;
  readonly store: StoreName;
  readonly keys: readonly RemoteKey[];
  readonly finds: readonly Omit<Find, 'service'>[];
}

/** The ExternalSecrets whose store says with which role External Secrets Operator reads; its own is not known here. */
export function storeReaders(objects: ObjectSet, find: RoleFinder): readonly Reader[] {
  return externalSecrets
    .flatMap((type) => objects.ofType(type))
    .flatMap((object) => askingsOf(object))
    .flatMap((asking) => readerOf(asking, objects, find) ?? []);
}

/** By store: entries may name one of their own. */
function askingsOf(object: KeptObject): readonly Asking[] {
  const stores = new Map<string, StoreName>();
  for (const { type, name, use } of object.needs)
    if (use === 'store') stores.set(`${type} ${name}`, { type, name });
  const finds = findsOf(object);
  return [...stores.values()].map((store) => {
    const isThis = ({ store: other }: { readonly store: StoreName | undefined }) =>
      other?.type === store.type && other.name === store.name;
    return {
      object,
      store,
      keys: (object.reads ?? []).filter(isThis),
      finds: finds.filter(isThis),
    };
  });
}

function findsOf({ type, value }: KeptObject): readonly (Omit<Find, 'service'> & Pick<RemoteKey, 'store'>)[] {
  const path = specPaths[type] ?? [];
  const spec = value && mapAt(value, ...path);
  return listAt(spec, 'dataFrom').flatMap((each, index) => {
    const find = mapAt(each, 'find');
    if (find === undefined) return [];
    return [{ find, store: storeNameOf(spec, each), path: [...path, 'dataFrom', index, 'find'] }];
  });
}

function readerOf(asking: Asking, objects: ObjectSet, find: RoleFinder): Reader | undefined {
  const { object, keys } = asking;
  const store = storeOf(objects, object, asking.store);
  const aws = store === undefined ? undefined : awsOf(store);
  const service = services[textAt(aws, 'service') ?? ''];
  const region = textAt(aws, 'region');
  if (store === undefined || service === undefined || region === undefined) return undefined;
  const role = find(roleArnOfStore(objects, store, object) ?? '');
  if (role === undefined) return undefined;
  const prefix = textAt(aws, 'prefix') ?? '';
  const readings = keys
    .filter(({ isOfTags }) => !isOfTags)
    .map(({ key, path }) => readingOf(role, region, service, { name: prefix + key, path: [...path, 'key'] }));
  return {
    object,
    role,
    region,
    actions,
    readings,
    finds: asking.finds.map((each) => ({ ...each, service })),
  };
}

/** E: auth.go:110-131, 266-282: the role of the store is taken last; a ServiceAccount without a namespace is that of the ExternalSecret's. */
function roleArnOfStore(objects: ObjectSet, store: KeptObject, by: KeptObject): string | undefined {
  const aws = awsOf(store);
  const role = textAt(aws, 'role');
  if (role !== undefined) return role;
  const account = mapAt(aws, 'auth', 'jwt', 'serviceAccountRef');
  const name = textAt(account, 'name');
  if (name === undefined) return undefined;
  return roleArnOf(objects, textAt(account, 'namespace') ?? store.namespace ?? by.namespace, name);
}
