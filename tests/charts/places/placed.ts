import { field, textAt } from '../../../src/values/field.ts';
import { list } from '../../secrets/list.ts';
import type { Rendered } from '../../support/rendered.ts';
import { templateOf, workloadOf } from '../../support/workload.ts';
import type { ServiceInput } from '../any-service.ts';

/** A value that was given, and the value that stands in its place. */
export interface Placed {
  readonly what: string;
  readonly given: unknown;
  readonly found: unknown;
}

export type Place = (input: ServiceInput, objects: readonly Rendered[]) => readonly Placed[];

/** One value, if it was given. */
export function one(what: string, given: unknown, found: unknown): readonly Placed[] {
  return given === undefined ? [] : [{ what, given, found }];
}

/** Each key of a map that was given, at the same key of a map that was rendered. */
export function each(what: string, given: object | undefined, found: unknown): readonly Placed[] {
  return Object.entries(given ?? {}).flatMap(([key, value]: [string, unknown]) =>
    one(`${what}: ${key}`, value, field(found, key)),
  );
}

/** The first object of a kind, or the one of that name. */
export function kind(objects: readonly Rendered[], wanted: string, name?: string): Rendered | undefined {
  return objects.find(
    (object) => object.kind === wanted && (name === undefined || object.metadata.name === name),
  );
}

export const workload = (objects: readonly Rendered[]) => workloadOf(objects, 'web');
export const pod = (objects: readonly Rendered[], name = 'web') =>
  field(templateOf(workloadOf(objects, name)), 'spec');
export const podMetadata = (objects: readonly Rendered[]) => field(templateOf(workload(objects)), 'metadata');
export const container = (objects: readonly Rendered[], name = 'web') =>
  list(field(pod(objects, name), 'containers'))[0];

/** The item of a list that has a name. */
export function named(of: unknown, listName: string, name: string): unknown {
  return list(field(of, listName)).find((item) => textAt(item, 'name') === name);
}

/** Whether the pods run to an end. */
export function runs({ cronJob, job }: ServiceInput): boolean {
  return cronJob !== undefined || job !== undefined;
}
