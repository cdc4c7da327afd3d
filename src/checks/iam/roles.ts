import { textAt } from '../../values/field.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import { roleTypes } from './aws-types.ts';

export function rolesIn(objects: ObjectSet): readonly KeptObject[] {
  return roleTypes.flatMap((type) => objects.ofType(type));
}

/** Who may take the role, as JSON. */
export function trustOf({ value }: KeptObject): string | undefined {
  return (
    textAt(value, 'spec', 'assumeRolePolicyDocument') ??
    textAt(value, 'spec', 'forProvider', 'assumeRolePolicy')
  );
}

/** The role that pods of a ServiceAccount take; `undefined` when the account is not among the objects, or names none. */
export function roleArnOf(
  objects: ObjectSet,
  namespace: string | undefined,
  account: string,
): string | undefined {
  const known = objects.find('ServiceAccount', namespace, account);
  return textAt(known?.value, 'metadata', 'annotations', 'eks.amazonaws.com/role-arn');
}
