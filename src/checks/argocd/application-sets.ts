import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import { reads, sourcesOf } from './applications.ts';
import { clusterKey, destinationOf } from './destination.ts';

export const applicationSet = 'ApplicationSet.argoproj.io';

/** Whether a text of a template is one to fill in: what it becomes only the generators know. */
export function isTemplate(text: string): boolean {
  return text.includes('{{');
}

const known = new WeakMap<object, { readonly template: Readonly<Record<string, unknown>> | undefined }>();

/** The Application that an ApplicationSet makes, before it is filled in. Nobody knows what it becomes when a patch or a generator changes it. */
export function templateOf(set: unknown): Readonly<Record<string, unknown>> | undefined {
  const spec = mapAt(set, 'spec');
  if (spec === undefined) return undefined;
  const made = known.get(spec) ?? { template: templateIn(spec) };
  known.set(spec, made);
  return made.template;
}

function templateIn(spec: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | undefined {
  if (field(spec, 'templatePatch') !== undefined) return undefined;
  if (listAt(spec, 'generators').some((each) => JSON.stringify(each)?.includes('"template":')))
    return undefined;
  return mapAt(spec, 'template');
}

/** Whether an ApplicationSet may read a folder: where its path is to fill in, it may be any. */
export function mayReadBySets(objects: ObjectSet, folder: string): boolean {
  return objects.ofType(applicationSet).some(({ value }) => {
    const template = templateOf(value);
    if (template === undefined) return true;
    const sources = sourcesOf(template);
    const isOpen = sources.some(({ source }) => isTemplate(textAt(source, 'path') ?? ''));
    return sources.length === 0 || isOpen || reads(template, folder);
  });
}

/** The clusters that ApplicationSets reach, or `undefined` when only their generators know. */
export function clustersOfSets(objects: ObjectSet): readonly string[] | undefined {
  const keys = objects
    .ofType(applicationSet)
    .map(({ value }) => clusterKey(destinationOf(templateOf(value) ?? {})));
  return keys.some((key) => isTemplate(key) || key === clusterKey({})) ? undefined : keys;
}
