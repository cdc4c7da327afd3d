import type { TextFile } from '../values/text-file.ts';
import { fieldChanges, type FieldChange } from './field-changes.ts';
import { touchedObjects, type TouchedObject } from './touched-objects.ts';

/** An object that is not what it was. */
export interface ObjectChange {
  readonly change: 'added' | 'changed' | 'removed';
  /** The folders of its file below `dist/`. */
  readonly environment: string;
  readonly application: string;
  readonly group: string;
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

/** Compares two states of `dist/` object by object. `patched` are the paths of what the sources patch. */
export function objectChanges(
  before: readonly TextFile[],
  after: readonly TextFile[],
  patched: ReadonlySet<string> = new Set(),
): readonly ObjectChange[] {
  return touchedObjects(before, after)
    .flatMap((touched) => changeOf(touched))
    .map((change) => (patched.has(change.path) ? { ...change, isPatched: true } : change));
}

function changeOf(touched: TouchedObject): readonly ObjectChange[] {
  const { path, apiVersion, kind, name, namespace } = touched;
  const change = !('before' in touched) ? 'added' : 'after' in touched ? 'changed' : 'removed';
  const fields = change === 'changed' ? fieldChanges(touched.before, touched.after) : [];
  if (change === 'changed' && fields.length === 0) return [];
  const [environment = '', application = ''] = path.split('/');
  const group = apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
  return [{ change, environment, application, group, kind, name, namespace, path, fields }];
}
