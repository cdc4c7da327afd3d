import type { ObjectSet } from '../kept/object-set.ts';
import { managedPolicyTypes } from './aws-types.ts';
import { ObjectIndex } from './object-index.ts';
import { RoleAttachments } from './role-attachments.ts';
import { statementsOfRole } from './role-statements.ts';
import { rolesIn } from './roles.ts';

/** A role of which all policies are known. */
export interface KnownRole {
  readonly partition: string;
  readonly account: string;
  readonly name: string;
  readonly statements: readonly unknown[];
}

/** Finds a role by its ARN; `undefined` for one that is not among the objects, or not wholly. */
export type RoleFinder = (arn: string) => KnownRole | undefined;

/** `undefined` when no role is among the objects. */
export function roleFinder(objects: ObjectSet): RoleFinder | undefined {
  const all = rolesIn(objects);
  if (all.length === 0) return undefined;
  const roles = new ObjectIndex(all);
  const policies = new ObjectIndex(managedPolicyTypes.flatMap((type) => objects.ofType(type)));
  const sources = { policies, attachments: new RoleAttachments(objects) };
  const found = new Map<string, KnownRole | undefined>();
  const find: RoleFinder = (arn) => {
    const [, partition, account] = /^arn:([^:]+):iam::(\d{12}):role\//.exec(arn) ?? [];
    const role = roles.withArn(arn);
    const statements = role === undefined ? undefined : statementsOfRole(role, sources);
    if (partition === undefined || account === undefined || statements === undefined) return undefined;
    return { partition, account, name: arn.slice(arn.lastIndexOf('/') + 1), statements };
  };
  return (arn) => {
    if (!found.has(arn)) found.set(arn, find(arn));
    return found.get(arn);
  };
}
