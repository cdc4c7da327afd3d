import { textAt } from '../../values/field.ts';
import type { KeptObject } from '../kept/kept-object.ts';

/** The name that the role has in AWS. */
export function roleNameOf({ value, name }: KeptObject): string {
  return (
    textAt(value, 'spec', 'name') ??
    textAt(value, 'metadata', 'annotations', 'crossplane.io/external-name') ??
    name
  );
}

/** Who may take the role, as JSON. */
export function trustOf({ value }: KeptObject): string | undefined {
  return (
    textAt(value, 'spec', 'assumeRolePolicyDocument') ??
    textAt(value, 'spec', 'forProvider', 'assumeRolePolicy')
  );
}
