import { field, listAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';

/** Where something stands, as steps; `[]` is every entry of a list. */
export type Steps = readonly string[];

/** `spec.ports[].port` in steps. */
export function steps(text: string): Steps {
  return text.replaceAll('[]', '.[]').split('.');
}

/** Calls for everything that stands at these steps, with its place. What is not there, or is null, is not called for. */
export function visit(
  value: unknown,
  at: Steps,
  path: FieldPath,
  use: (found: unknown, path: FieldPath) => void,
  from = 0,
): void {
  if (value === undefined || value === null) return;
  const step = at[from];
  if (step === undefined) use(value, path);
  else if (step === '[]')
    for (const [index, each] of listAt(value).entries()) visit(each, at, [...path, index], use, from + 1);
  else {
    const inner = field(value, step);
    if (inner !== undefined) visit(inner, at, [...path, step], use, from + 1);
  }
}
