import { field, textAt } from '../values/field.ts';
import type { ObjectIdentity } from '../values/object-identity.ts';
import type { TextFile } from '../values/text-file.ts';
import { typeOf } from '../values/type-of.ts';
import { writtenObject } from './written-object.ts';

/** An object whose text is not what it was, with what it was and what it is: one of them is absent for what came or went. */
export interface TouchedObject extends ObjectIdentity {
  /** The file where it is, or was. */
  readonly path: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * The objects in which two states of `dist/` differ. An object is the same when its Application, group, kind, namespace and name are, whatever
 * its file is called. Equal texts are not parsed.
 */
export function touchedObjects(
  before: readonly TextFile[],
  after: readonly TextFile[],
): readonly TouchedObject[] {
  const [oldTexts, newTexts] = [textsByPath(before), textsByPath(after)];
  const old = found(before.filter(({ path, text }) => newTexts.get(path) !== text));
  const fresh = found(after.filter(({ path, text }) => oldTexts.get(path) !== text));
  const ids = [...new Set([...old.keys(), ...fresh.keys()])].toSorted();
  return ids.flatMap((id) => {
    const [was, is] = [old.get(id), fresh.get(id)];
    const one = is ?? was;
    if (one === undefined) return [];
    const states = {
      ...(was === undefined ? {} : { before: was.value }),
      ...(is === undefined ? {} : { after: is.value }),
    };
    return { path: one.path, ...identityOf(one.value), ...states };
  });
}

function textsByPath(files: readonly TextFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}

function found(
  files: readonly TextFile[],
): ReadonlyMap<string, { readonly path: string; readonly value: unknown }> {
  return new Map(
    files.map(({ path, text }) => {
      const value = writtenObject(text);
      const { apiVersion, kind, namespace = '', name } = identityOf(value);
      const place = path.split('/').slice(0, 2).join('/');
      return [[place, typeOf(apiVersion, kind), namespace, name].join('\0'), { path, value }];
    }),
  );
}

function identityOf(value: unknown): ObjectIdentity {
  const metadata = field(value, 'metadata');
  return {
    apiVersion: textAt(value, 'apiVersion') ?? '',
    kind: textAt(value, 'kind') ?? 'unknown kind',
    name: textAt(metadata, 'name') ?? 'unknown name',
    namespace: textAt(metadata, 'namespace'),
  };
}
