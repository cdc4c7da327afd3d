import { parse } from 'yaml';
import { textAt } from '../values/field.ts';
import type { TextFile } from '../values/text-file.ts';

/** An object that is not what it was, with both states. */
export interface ObjectPair {
  /** The file where it is now. */
  readonly path: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** The objects of two states of `dist/` that are there in both and differ, found by folder, type and name. Equal texts are not parsed. */
export function objectPairs(before: readonly TextFile[], after: readonly TextFile[]): readonly ObjectPair[] {
  const old = new Map(before.map(({ path, text }) => [path, text]));
  const changed = after.filter(({ path, text }) => old.get(path) !== text);
  const paths = new Set(changed.map(({ path }) => path));
  const fresh = new Map(after.map(({ path, text }) => [path, text]));
  const gone = before.filter(({ path, text }) => paths.has(path) || fresh.get(path) !== text);
  const known = new Map(gone.flatMap((file) => objectIn(file)).map((each) => [each.id, each.value]));
  return changed.flatMap((file) =>
    objectIn(file).flatMap(({ id, value }) => {
      const was = known.get(id);
      return was === undefined ? [] : { path: file.path, before: was, after: value };
    }),
  );
}

function objectIn({ path, text }: TextFile) {
  const value: unknown = parse(text, { version: '1.2', logLevel: 'silent', uniqueKeys: false });
  if (!isMap(value)) return [];
  const apiVersion = textAt(value, 'apiVersion') ?? '';
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  const names = [
    textAt(value, 'kind'),
    textAt(value, 'metadata', 'namespace'),
    textAt(value, 'metadata', 'name'),
  ];
  return [{ id: [path.split('/').slice(0, 2).join('/'), group, ...names].join('\0'), value }];
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
