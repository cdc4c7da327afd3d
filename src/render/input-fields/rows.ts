import type { InputPath } from '../../../environments/model.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { pattern, type Match, type Pattern } from './pattern.ts';

/** A field of the input of a service, or of its environment. */
export interface InputField {
  /** The name of the service; absent for the environment. */
  readonly service?: string | undefined;
  readonly path: InputPath;
}

/**
 * A field of a rendered object, and the fields of the input that may say it: the first of them that is written does. In those, `$1` is what the
 * first wildcard of the pattern took, `**` all that lies deeper, `@` at the beginning means the environment, and `{…}` is worked out. An empty text is
 * the input as a whole.
 */
export type Row = readonly [pattern: string, ...fields: readonly string[]];

/** What `{…}` means in rows, by what the wildcards took; nothing where it means nothing. */
export type Names = Readonly<Record<string, (taken: Match['taken']) => InputPath | undefined>>;

/** By what an object is traced back. */
export interface Trace {
  /** The service of which the rows speak; absent for the environment. */
  readonly service?: string | undefined;
  readonly rows: readonly Row[];
  readonly names: Names;
}

/** The same rows for fields that lie deeper. */
export function below(where: string, rows: readonly Row[]): readonly Row[] {
  return rows.map(([first, ...fields]): Row => [
    [where, first].filter((part) => part !== '').join('.'),
    ...fields,
  ]);
}

/** What says the field of an object, likeliest first: the row that matches most of its path knows. */
export function fieldsBehind(
  { service, rows, names }: Trace,
  path: FieldPath,
  value: unknown,
): readonly InputField[] {
  let best:
    { readonly pattern: Pattern; readonly match: Match; readonly fields: readonly string[] } | undefined;
  for (const [text, ...fields] of rows) {
    const read = pattern(text);
    if (best !== undefined && read.length <= best.pattern.length) continue;
    const match = read.match(path, value);
    if (match !== undefined) best = { pattern: read, match, fields };
  }
  if (best === undefined) return [];
  const { match, fields } = best;
  return fields.flatMap((text): readonly InputField[] => {
    const ofEnvironment = text.startsWith('@');
    const found = written(ofEnvironment ? text.slice(1) : text, match, names);
    return found === undefined ? [] : [{ service: ofEnvironment ? undefined : service, path: found }];
  });
}

function written(text: string, { taken, rest }: Match, names: Names): InputPath | undefined {
  const path: (string | number)[] = [];
  for (const step of text === '' ? [] : text.split('.')) {
    const [, index] = /^\$(\d)$/.exec(step) ?? [];
    const [, name] = /^\{(\w+)\}$/.exec(step) ?? [];
    const part = index === undefined ? undefined : taken[Number(index) - 1];
    if (name !== undefined) {
      const known = names[name]?.(taken);
      if (known === undefined) return undefined;
      path.push(...known);
    } else if (step === '**') path.push(...rest);
    else path.push(part ?? step);
  }
  return path;
}
