import { field, listAt, textAt } from '../../values/field.ts';
import { goGlob } from '../../manifests/argocd-directory/glob.ts';

/** Where an Application goes: its cluster by name or URL, and a namespace. */
export interface Destination {
  readonly name?: string | undefined;
  readonly server?: string | undefined;
  readonly namespace?: string | undefined;
}

/** v1alpha1/app_project_types.go:458; util/git/git.go NormalizeGitURL. */
export function permitsRepository(project: unknown, url: string): boolean {
  let isPermitted = false;
  for (const pattern of listAt(project, 'spec', 'sourceRepos')) {
    if (typeof pattern !== 'string') continue;
    if (pattern.startsWith('!')) {
      if (goGlob(normalized(pattern.slice(1)), normalized(url), '/')) return false;
    } else if (pattern === '*' || goGlob(normalized(pattern), normalized(url), '/')) isPermitted = true;
  }
  return isPermitted;
}

function normalized(url: string): string {
  const scp = /^(?:([^@/]+)@)?([^:/]+):(?!\/\/)(.*)$/.exec(url.trim());
  const isScp = scp !== null && !url.includes('://');
  const full = isScp ? `ssh://${scp[1] === undefined ? '' : `${scp[1]}@`}${scp[2]}/${scp[3]}` : url.trim();
  return full.toLowerCase().replace(/\.git$/, '');
}

/** v1alpha1/app_project_types.go:483-530: a deny by the cluster's name counts whatever the namespace is. */
export function permitsDestination(project: unknown, destination: Destination): boolean {
  let isPermitted = false;
  for (const item of listAt(project, 'spec', 'destinations')) {
    const cluster = matchesCluster(item, destination);
    const namespace = matches(textAt(item, 'namespace') ?? '', destination.namespace ?? '');
    if (isDeny(item)) {
      if (denies(item, destination)) return false;
    } else if (cluster && namespace) isPermitted = true;
  }
  return isPermitted;
}

function isDeny(item: unknown): boolean {
  return ['server', 'name', 'namespace'].some((name) => textAt(item, name)?.startsWith('!') === true);
}

function denies(item: unknown, { name = '', server = '', namespace = '' }: Destination): boolean {
  const denied = (part: string, text: string) => {
    const pattern = textAt(item, part) ?? '';
    return pattern.startsWith('!') && goGlob(pattern.slice(1), text);
  };
  if (denied('name', name)) return true;
  const clusterDenied = denied('server', server);
  const namespaceDenied = denied('namespace', namespace);
  if (clusterDenied) return matches((textAt(item, 'namespace') ?? '').replace(/^!/, ''), namespace);
  return namespaceDenied && matchesCluster(item, { name, server });
}

function matchesCluster(item: unknown, { name = '', server = '' }: Destination): boolean {
  const [byName, byServer] = [textAt(item, 'name') ?? '', textAt(item, 'server') ?? ''];
  return (server !== '' && matches(byServer, server)) || (name !== '' && matches(byName, name));
}

function matches(pattern: string, text: string): boolean {
  return pattern === text || (pattern !== '' && goGlob(pattern, text));
}

interface Kind {
  readonly group: string;
  readonly kind: string;
  readonly name: string;
}

/** v1alpha1/app_project_types.go:399-456. */
export function permitsKind(project: unknown, kind: Kind, isNamespaced: boolean): boolean {
  const spec = field(project, 'spec');
  const [white, black] = isNamespaced
    ? ['namespaceResourceWhitelist', 'namespaceResourceBlacklist']
    : ['clusterResourceWhitelist', 'clusterResourceBlacklist'];
  const allowed = field(spec, white);
  // Absent, the list of namespaced kinds permits all, and that of the others none.
  const isAllowed = allowed === undefined ? isNamespaced : listed(allowed, kind);
  return isAllowed && !listed(field(spec, black), kind);
}

function listed(list: unknown, { group, kind, name }: Kind): boolean {
  return (
    Array.isArray(list) &&
    list.some((item: unknown) => {
      const only = textAt(item, 'name') ?? '';
      return (
        goGlob(textAt(item, 'group') ?? '', group, '/') &&
        goGlob(textAt(item, 'kind') ?? '', kind, '/') &&
        (only === '' || goGlob(only, name))
      );
    })
  );
}
