import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { textAt } from '../../src/values/field.ts';
import { isMap, mergePatch } from '../../src/values/merge-patch.ts';
import type { YamlMap, YamlValue } from '../../src/values/yaml-value.ts';

/** A text of objects, or what becomes of known ones: a merge patch for each `Kind/name`, null to leave it out, `+` for a text of more objects. */
export const Objects = z.union([z.string(), z.record(z.string(), z.json())]);

export type Objects = z.output<typeof Objects>;

/** What becomes of the known objects. */
export function changedObjects(known: readonly YamlMap[], changed: Objects): readonly YamlMap[] {
  if (typeof changed === 'string') return documents(changed);
  const names = new Set(known.map((value) => nameOf(value)));
  for (const name of Object.keys(changed))
    if (name !== '+' && !names.has(name)) throw new Error(`no object ${name} to change`);
  const more = typeof changed['+'] === 'string' ? documents(changed['+']) : [];
  return [...known.flatMap((value) => patched(value, changed)), ...more];
}

function patched(value: YamlMap, changed: Readonly<Record<string, YamlValue>>): readonly YamlMap[] {
  const name = nameOf(value);
  if (!Object.hasOwn(changed, name)) return [value];
  const patch = changed[name];
  if (patch === null || patch === undefined) return [];
  if (!isMap(patch)) throw new Error(`${name}: a change is a map`);
  return [mergePatch(value, patch)];
}

export function documents(text: string): readonly YamlMap[] {
  return parseAllDocuments(text).map((document) => {
    const [error] = document.errors;
    if (error !== undefined) throw error;
    const value: YamlValue = document.toJS();
    if (!isMap(value)) throw new Error('an object is a map');
    return value;
  });
}

function nameOf(value: YamlMap): string {
  return `${textAt(value, 'kind') ?? ''}/${textAt(value, 'metadata', 'name') ?? ''}`;
}
