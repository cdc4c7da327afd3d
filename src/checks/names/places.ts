import type { FieldPath } from '../../values/field-path.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { steps, visit, type Steps } from './visit.ts';

/** What holds for a place: below `containers` and `pods` of whatever makes pods, or below a type. */
export type ByPlace<Held> = Readonly<Record<string, Readonly<Record<string, Held>>>>;

/** A table of places, ready to be asked. */
export type Places<Held> = ReadonlyMap<string, readonly (readonly [Steps, Held])[]>;

export function placesOf<Held>(table: ByPlace<Held>): Places<Held> {
  return new Map(
    Object.entries(table).map(([where, held]) => [
      where,
      Object.entries(held).map(([text, each]) => [steps(text), each] as const),
    ]),
  );
}

/** Everything of an object that the table says something of. */
export function visitPlaces<Held>(
  { value, type, pods }: SeenObject,
  table: Places<Held>,
  use: (found: unknown, held: Held, path: FieldPath) => void,
): void {
  for (const [at, held] of table.get(type) ?? [])
    visit(value, at, [], (found, path) => {
      use(found, held, path);
    });
  if (pods === undefined) return;
  for (const [at, held] of table.get('pods') ?? [])
    visit(pods.spec, at, [...pods.path, 'spec'], (found, path) => {
      use(found, held, path);
    });
  for (const container of pods.containers)
    for (const [at, held] of table.get('containers') ?? [])
      visit(container.value, at, container.path, (found, path) => {
        use(found, held, path);
      });
}
