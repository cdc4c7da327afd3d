/** The folder of one Application's objects below `dist/`: read by Argo CD, written by the writer, and said only here. */
export function applicationFolder(environment: string, application: string): string {
  return `${environment}/${application}`;
}

/** The kinds are few and asked for with every object. */
const kebabCases = new Map<string, string>();

/**
 * The file name of an object: `<kind>-<name>.yaml`, and `<kind>-<namespace>-<name>.yaml` outside its Application's own namespace, so that
 * one name in two namespaces is two files. Never a capital: two names that differ only in case would be one file on some machines.
 */
export function fileName(
  {
    kind,
    name,
    namespace,
  }: { readonly kind: string; readonly name: string; readonly namespace?: string | undefined },
  home: string,
): string {
  const place = namespace === undefined || namespace === home ? '' : `${namespace}-`;
  return `${`${kebabCase(kind)}-${place}${name}`.replaceAll(/[^a-z0-9.-]/g, '_')}.yaml`;
}

function kebabCase(kind: string): string {
  const known = kebabCases.get(kind);
  if (known !== undefined) return known;
  const made = kind.replaceAll(/([A-Z])([A-Z][a-z])|([a-z0-9])([A-Z])/g, '$1$3-$2$4').toLowerCase();
  kebabCases.set(kind, made);
  return made;
}
