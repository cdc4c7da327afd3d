import type { Facts } from '../facts.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import type { RoleFinder } from './known-role.ts';
import type { Reader } from './reader.ts';
import { readingOf } from './reading.ts';
import { roleArnOf } from './roles.ts';

/** A: parameter_store_provider.go:135, secrets_manager_provider.go:231. */
const actions = { ssm: 'ssm:GetParameters', secretsmanager: 'secretsmanager:GetSecretValue' } as const;

/** The pods that mount what the AWS provider reads with the role of their ServiceAccount (A: server.go:243-263). */
export function podReaders(objects: ObjectSet, facts: Facts, find: RoleFinder): readonly Reader[] {
  return objects.needsOfType(providerClass).flatMap(({ object, need }) => {
    const read = objects.find(providerClass, object.namespace, need.name)?.awsClass;
    const region = read?.region ?? facts.region;
    if (read === undefined || region === undefined || read.usesPodIdentity || read.hasFailover) return [];
    const account = object.needs.find(({ use }) => use === 'account')?.name ?? 'default';
    const role = find(roleArnOf(objects, object.namespace, account) ?? '');
    if (role === undefined) return [];
    const readings = read.reads.map(({ service, name }) =>
      readingOf(role, region, service, { name, path: need.path }),
    );
    return [{ object, role, region, actions, readings, finds: [] }];
  });
}
