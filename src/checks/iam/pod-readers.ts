import { field, textAt } from '../../values/field.ts';
import { arnOf, providerObjects } from '../csi/provider-objects.ts';
import { usesPodIdentity } from '../csi/pod-identity.ts';
import type { Facts } from '../facts.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import type { RoleFinder } from './known-role.ts';
import type { Reader } from './reader.ts';
import { readingOf, type ReadService } from './reading.ts';
import { roleArnOf } from './roles.ts';

/** A: parameter_store_provider.go:135, secrets_manager_provider.go:231. */
const actions = { ssm: 'ssm:GetParameters', secretsmanager: 'secretsmanager:GetSecretValue' } as const;

const services: Readonly<Record<string, ReadService>> = {
  ssmparameter: 'ssm',
  ssm: 'ssm',
  secretsmanager: 'secretsmanager',
};

/** The pods that mount what the AWS provider reads with the role of their ServiceAccount (A: server.go:243-263). */
export function podReaders(objects: ObjectSet, facts: Facts, find: RoleFinder): readonly Reader[] {
  return objects.needsOfType(providerClass).flatMap(({ object, need }) => {
    const read = objects.find(providerClass, object.namespace, need.name);
    const region = read === undefined ? undefined : regionOf(read, facts);
    const account = object.needs.find(({ use }) => use === 'account')?.name ?? 'default';
    const role = find(roleArnOf(objects, object.namespace, account) ?? '');
    if (read === undefined || region === undefined || role === undefined) return [];
    const readings = providerObjects(read).flatMap(({ name, type }) => {
      const service = services[type ?? arnOf(name)?.service ?? ''];
      return name === undefined || service === undefined
        ? []
        : readingOf(role, region, service, { name, path: need.path });
    });
    return [{ object, role, region, actions, readings, finds: [] }];
  });
}

/** None where the role of the pod does not read, or what is denied in one region is read in the other (facts: secrets.md 9). */
function regionOf(read: KeptObject, facts: Facts): string | undefined {
  const parameters = field(field(read.value, 'spec'), 'parameters');
  if (usesPodIdentity(read) !== false || field(parameters, 'failoverRegion') !== undefined) return undefined;
  return textAt(parameters, 'region') ?? facts.region;
}
