import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { clusterExternalSecret } from '../external-secrets/secret-specs.ts';
import { awsOf, storeOf } from '../external-secrets/store-view.ts';
import type { ReadService } from '../kept/aws-class.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { Need } from '../kept/need.ts';
import { storeNeeds } from '../kept/needs-of-others.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import { remoteKeysIn, type RemoteKey } from '../kept/remote-keys.ts';
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

/** What an object reads through a store, by name and by searches. */
interface Asking {
  readonly object: KeptObject;
  readonly need: Need | undefined;
  readonly keys: readonly RemoteKey[];
  readonly spec: unknown;
  readonly path: FieldPath;
}

/** The ExternalSecrets whose store says with which role External Secrets Operator reads; its own is not known here. */
export function storeReaders(objects: ObjectSet, find: RoleFinder): readonly Reader[] {
  const single = objects.ofType('ExternalSecret.external-secrets.io').map((object) => ({
    object,
    need: object.needs.find(({ use }) => use === 'store'),
    keys: object.reads ?? [],
    spec: field(object.value, 'spec'),
    path: ['spec'],
  }));
  const many = objects.ofType(clusterExternalSecret).map((object) => {
    const spec = mapAt(object.value, 'spec', 'externalSecretSpec');
    const path = ['spec', 'externalSecretSpec'];
    return { object, need: storeNeeds({ spec })[0], keys: remoteKeysIn(spec, path), spec, path };
  });
  return [...single, ...many].flatMap((asking) => readerOf(asking, objects, find) ?? []);
}

function readerOf(asking: Asking, objects: ObjectSet, find: RoleFinder): Reader | undefined {
  const { object, need, keys } = asking;
  const store = need === undefined ? undefined : storeOf(objects, object, need);
  const aws = store === undefined ? undefined : awsOf(store);
  const service = services[textAt(aws, 'service') ?? ''];
  const region = textAt(aws, 'region');
  if (store === undefined || service === undefined || region === undefined) return undefined;
  const role = find(roleArnOfStore(objects, store, object) ?? '');
  if (role === undefined) return undefined;
  const prefix = textAt(aws, 'prefix') ?? '';
  const readings = keys
    .filter(({ isOfTags }) => !isOfTags)
    .map(({ key, path }) => readingOf(role, region, service, { name: prefix + key, path }));
  return { object, role, region, actions, readings, finds: findsOf(asking, service) };
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

function findsOf({ spec, path }: Asking, service: ReadService): readonly Find[] {
  return listAt(spec, 'dataFrom').flatMap((each, index) => {
    const find = mapAt(each, 'find');
    if (find === undefined || field(each, 'sourceRef') !== undefined) return [];
    return [{ service, find, path: [...path, 'dataFrom', index, 'find'] }];
  });
}
