import { mapAt } from '../../values/field.ts';
import type { SeenObject } from '../objects/seen-object.ts';

const kinds: ReadonlySet<string> = new Set(['Deployment', 'StatefulSet', 'DaemonSet']);

/** Whether Reloader is asked to restart the pods; `undefined` for what nobody restarts. */
export function restartsOf({ kind, value }: SeenObject): boolean | undefined {
  if (!kinds.has(kind)) return undefined;
  return (
    isAsked(mapAt(value, 'metadata', 'annotations')) ||
    isAsked(mapAt(value, 'spec', 'template', 'metadata', 'annotations'))
  );
}

function isAsked(annotations: object | undefined): boolean {
  return Object.keys(annotations ?? {}).some((name) => name.includes('reloader.stakater.com/'));
}
