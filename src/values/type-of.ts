/** `apps` of `apps/v1`; empty for the core group. */
export function groupOf(apiVersion: string): string {
  return apiVersion.slice(0, Math.max(0, apiVersion.indexOf('/')));
}

/** Kind and group, as in `kubectl get`; the version does not tell objects apart. */
export function typeOf(apiVersion: string, kind: string): string {
  const end = apiVersion.indexOf('/');
  return end === -1 ? kind : `${kind}.${apiVersion.slice(0, end)}`;
}
