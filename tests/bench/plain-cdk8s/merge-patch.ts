import type { z } from 'zod';

export type Json = z.util.JSONType;

/** JSON Merge Patch (RFC 7396). */
export function mergePatch(base: Readonly<Record<string, Json>>, patch: Readonly<Record<string, Json>>) {
  const merged: Record<string, Json> = { ...base };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else if (isMap(value)) merged[key] = mergePatch(mapOr(merged[key]), value);
    else merged[key] = value;
  }
  return merged;
}

/** Puts Terraform's outputs in the place of every `{ terraform: <name> }`. */
export function withOutputs(value: Json, outputs: ReadonlyMap<string, Json>): Json {
  if (Array.isArray(value)) return value.map((item) => withOutputs(item, outputs));
  if (!isMap(value)) return value;
  const { terraform } = value;
  if (typeof terraform === 'string' && Object.keys(value).length === 1) return outputs.get(terraform) ?? null;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withOutputs(each, outputs)]));
}

function mapOr(value: Json | undefined): Readonly<Record<string, Json>> {
  return isMap(value) ? value : {};
}

function isMap(value: Json | undefined): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
