import { field, textAt } from '../../../src/values/field.ts';
import { keysOfSecret, remoteText } from '../given-secret.ts';
import type { Rendered } from '../../support/rendered.ts';
import type { ServiceInput } from '../any-service.ts';
import { kind, named, one, type Placed } from './placed.ts';

type Variable = NonNullable<ServiceInput['env']>[string];

/** The variables of one container. */
export function envOf(
  env: ServiceInput['env'],
  container: unknown,
  input: ServiceInput,
  objects: readonly Rendered[],
): readonly Placed[] {
  return Object.entries(env ?? {}).flatMap(([name, given]) => {
    const found = named(container, 'env', name);
    if (typeof given === 'string') return one(`variable ${name}`, { name, value: given }, found);
    return valueFrom(`variable ${name}`, given, field(found, 'valueFrom'), input, objects);
  });
}

function valueFrom(
  what: string,
  given: Exclude<Variable, string>,
  found: unknown,
  { config = {}, secrets = {} }: ServiceInput,
  objects: readonly Rendered[],
): readonly Placed[] {
  const { key = '', field: podField, resource } = given;
  if (podField !== undefined) return one(what, { fieldRef: { fieldPath: podField } }, found);
  if (resource !== undefined) return one(what, { resourceFieldRef: { divisor: '1', resource } }, found);
  if (given.config !== undefined) {
    const name = textAt(found, 'configMapKeyRef', 'name');
    const data = kind(objects, 'ConfigMap', name)?.['data'];
    return one(what, config[given.config]?.data[key], field(data, key));
  }
  const secret = given.secret === undefined ? undefined : secrets[given.secret];
  const source = secret === undefined ? given : { ...secret, ...secret.keys[key] };
  return one(what, remoteText(source), readSecret(field(found, 'secretKeyRef'), objects));
}

/** The source in AWS of what a key of a Kubernetes Secret holds. */
function readSecret(reference: unknown, objects: readonly Rendered[]): string | undefined {
  const made = objects.map((object) => keysOfSecret(object, objects));
  const found = made.find(({ name }) => name !== undefined && name === textAt(reference, 'name'));
  return found?.keys[textAt(reference, 'key') ?? ''];
}
