import { parse } from 'yaml';
import { field, textAt } from '../values/field.ts';
import type { TextFile } from '../values/text-file.ts';
import { fieldChanges, type FieldChange } from './field-changes.ts';

/** An object that is not what it was. */
export interface ObjectChange {
  readonly change: 'added' | 'changed' | 'removed';
  /** The folders of its file below `dist/`. */
  readonly environment: string;
  readonly application: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace?: string | undefined;
  /** The file where it is, or was. */
  readonly path: string;
  /** Whether the sources patch it: the exception that a reviewer has to see. */
  readonly isPatched?: true;
  /** What changed in it; empty for added and removed objects. */
  readonly fields: readonly FieldChange[];
}

interface FoundObject {
  readonly id: string;
  readonly path: string;
  readonly value: unknown;
}

/**
 * Compares two states of `dist/` object by object. An object is the same when its Application, group, kind, namespace and name are,
 * whatever its file is called. Equal texts are not parsed. `patched` are the paths of what the sources patch.
 */
export function objectChanges(
  before: readonly TextFile[],
  after: readonly TextFile[],
  patched: ReadonlySet<string> = new Set(),
): readonly ObjectChange[] {
  const [oldTexts, newTexts] = [textsByPath(before), textsByPath(after)];
  const old = found(before.filter(({ path, text }) => newTexts.get(path) !== text));
  const fresh = found(after.filter(({ path, text }) => oldTexts.get(path) !== text));
  const ids = [...new Set([...old.keys(), ...fresh.keys()])].toSorted();
  return ids
    .flatMap((id) => changeOf(old.get(id), fresh.get(id)))
    .map((change) => (patched.has(change.path) ? { ...change, isPatched: true } : change));
}

function changeOf(before: FoundObject | undefined, after: FoundObject | undefined): readonly ObjectChange[] {
  const one = after ?? before;
  if (one === undefined) return [];
  const fields = before === undefined || after === undefined ? [] : fieldChanges(before.value, after.value);
  if (before !== undefined && after !== undefined && fields.length === 0) return [];
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const [environment = '', application = ''] = one.path.split('/');
  return [{ change, environment, application, ...identityOf(one.value), path: one.path, fields }];
}

function textsByPath(files: readonly TextFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}

function found(files: readonly TextFile[]): ReadonlyMap<string, FoundObject> {
  return new Map(
    files.map(({ path, text }) => {
      const value: unknown = parse(text, { version: '1.2', logLevel: 'silent', uniqueKeys: false });
      const { group, kind, namespace = '', name } = identityOf(value);
      const id = [path.split('/').slice(0, 2).join('/'), kind, group, namespace, name].join('\0');
      return [id, { id, path, value }];
    }),
  );
}

function identityOf(value: unknown) {
  const metadata = field(value, 'metadata');
  const apiVersion = textAt(value, 'apiVersion') ?? '';
  return {
    group: apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '',
    kind: textAt(value, 'kind') ?? 'unknown kind',
    name: textAt(metadata, 'name') ?? 'unknown name',
    namespace: textAt(metadata, 'namespace'),
  };
}
