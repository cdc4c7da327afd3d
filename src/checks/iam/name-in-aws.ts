import { textAt } from '../../values/field.ts';
import type { KeptObject } from '../kept/kept-object.ts';

/** The name that a role, a policy or a parameter has in AWS (provider-upjet-aws config/externalname.go: the external name, or else the object's). */
export function nameInAws({ value, name }: KeptObject): string {
  return (
    textAt(value, 'spec', 'name') ??
    textAt(value, 'metadata', 'annotations', 'crossplane.io/external-name') ??
    name
  );
}
