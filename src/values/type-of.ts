/** Kind and group, as in `kubectl get`; the version does not tell objects apart. */
export function typeOf(apiVersion: string, kind: string): string {
  const end = apiVersion.indexOf('/');
  return end === -1 ? kind : `${kind}.${apiVersion.slice(0, end)}`;
}
