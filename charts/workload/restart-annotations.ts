import type { SecretHandles } from '../secrets/secret-handle.ts';

/** By what Reloader restarts the pods: one annotation of each kind, naming all that do, sorted. */
export function restartAnnotations(handles: SecretHandles): Record<string, string> {
  const names: Record<string, string[]> = {};
  for (const { restart } of handles.values())
    if (restart !== undefined) (names[restart.annotation] ??= []).push(restart.name);
  const annotations: Record<string, string> = {};
  for (const [annotation, list] of Object.entries(names)) annotations[annotation] = list.toSorted().join(',');
  return annotations;
}
