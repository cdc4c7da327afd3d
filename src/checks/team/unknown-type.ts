import { suggest } from '../../values/suggest.ts';
import { typeOf } from '../../values/type-of.ts';
import type { ObjectSchemas } from '../schema/object-schemas.ts';

/**
 * What is wrong with a type that Kubernetes itself would have to know: one without a group, or of a group without a dot, which nobody else may
 * take. Groups with a dot may have types that are not known here.
 */
export function unknownType(type: string, { kinds }: ObjectSchemas): string | undefined {
  const group = type.includes('.') ? type.slice(type.indexOf('.') + 1) : '';
  if (group.includes('.')) return undefined;
  const known = new Set(Object.keys(kinds).map(knownType));
  if (known.has(type)) return undefined;
  const [kind = ''] = type.split('.');
  const elsewhere = [...known].find((each) => each.startsWith(`${kind}.`));
  const near = elsewhere === undefined ? suggest(type, known) : `; did you mean "${elsewhere}"?`;
  return `Kubernetes has no type "${type}"${near}`;
}

/** `apps/v1/Deployment` → `Deployment.apps` */
export function knownType(name: string): string {
  const end = name.lastIndexOf('/');
  return typeOf(name.slice(0, end), name.slice(end + 1));
}
