import type { ReadDocument } from '../documents/read-all.ts';

/** What Argo CD's repo server makes of a file that it selected. */
export type Fate =
  /** Its objects are applied. */
  | 'read'
  /** It is left out without a word, and with pruning all that it held is deleted. */
  | 'ignored'
  /** No object of the whole Application is applied. */
  | 'failed';

/** Of a YAML file (reposerver/repository/repository.go, getObjsFromYAMLOrJSON and splitYAMLOrJSON). */
export function fateOf(documents: readonly ReadDocument[], text: string): Fate {
  let read = 0;
  for (const document of documents) {
    if (document.isLost || document.fault !== undefined || !isManifest(document.value))
      return read > 0 || looksLikeResource(text) ? 'failed' : 'ignored';
    if (document.value !== null && document.value !== undefined) read += 1;
  }
  return 'read';
}

/** An object needs a kind and nothing else (apimachinery unstructured/helpers.go, unstructuredJSONScheme.Decode); nothing at all is skipped. */
function isManifest(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return kindOf(value) !== '';
}

/** The text of its kind; empty when it has none. */
export function kindOf(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !('kind' in value)) return '';
  return typeof value.kind === 'string' ? value.kind : '';
}

/** By these bytes Argo CD tells a broken manifest from any other YAML. */
function looksLikeResource(text: string): boolean {
  return text.includes('apiVersion:') && text.includes('kind:') && text.includes('metadata:');
}
