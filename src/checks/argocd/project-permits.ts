import { field, listAt, textAt } from '../../values/field.ts';
import { goGlob } from '../../manifests/argocd-directory/glob.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import { goFinds } from '../objects/go-regexp.ts';
import type { Destination } from './destination.ts';

/** v1alpha1/app_project_types.go:458; util/git/git.go NormalizeGitURL. */
export function permitsRepository(project: unknown, url: string): boolean {
  let isPermitted = false;
  for (const pattern of listAt(project, 'spec', 'sourceRepos')) {
    if (typeof pattern !== 'string') continue;
    if (isDeny(pattern)) {
      if (goGlob(normalizedRepository(pattern.slice(1)), normalizedRepository(url), '/')) return false;
      isPermitted = true;
    } else if (pattern === '*' || goGlob(normalizedRepository(pattern), normalizedRepository(url), '/'))
      isPermitted = true;
  }
  return isPermitted;
}

/** All Applications of an environment name the same few. */
const known = new Map<string, string>();
const most = 1000;

/** What two ways to write the URL of one repository share (util/git/git.go, NormalizeGitURL). */
export function normalizedRepository(url: string): string {
  const made = known.get(url) ?? normalized(url);
  if (known.size < most) known.set(url, made);
  return made;
}

function normalized(url: string): string {
  const scp = /^(?:([^@/]+)@)?([^:/]+):(?!\/\/)(.*)$/.exec(url.trim());
  const isScp = scp !== null && !url.includes('://');
  const full = isScp ? `ssh://${scp[1] === undefined ? '' : `${scp[1]}@`}${scp[2]}/${scp[3]}` : url.trim();
  return full.toLowerCase().replace(/\.git$/, '');
}

/**
 * Whether a project may permit a destination (v1alpha1/app_project_types.go, isDestinationMatched; the same in v2.14, v3.3 and v3.5): by the name of the
 * cluster or by its URL, and a deny by the name counts whatever the namespace is. Where the half that the project asks for is not known, it may.
 */
export function mayPermitDestination(
  project: unknown,
  { name, server, namespace = '' }: Destination,
): boolean {
  let isPermitted = false;
  for (const item of listAt(project, 'spec', 'destinations')) {
    const patterns = patternsOf(item);
    const byName = matches(patterns.name, name);
    const byServer = matches(patterns.server, server);
    const isNamespace = matches(patterns.namespace, namespace) === true;
    if ((byName !== false || byServer !== false) && isNamespace) isPermitted = true;
    else if (byName === false && isDeny(patterns.name)) return false;
    else if (byServer === false && isDeny(patterns.server) && isNamespace) return false;
    else if (!isNamespace && isDeny(patterns.namespace) && byServer === true) return false;
  }
  return isPermitted;
}

function patternsOf(item: unknown): Readonly<Record<'name' | 'server' | 'namespace', string>> {
  const text = (part: string) => textAt(item, part) ?? '';
  return { name: text('name'), server: text('server'), namespace: text('namespace') };
}

function isDeny(pattern: string): boolean {
  return pattern.startsWith('!');
}

/** v1alpha1/app_project_types.go, globMatch: a deny matches all that its pattern does not. An empty pattern matches no cluster, known or not. */
function matches(pattern: string, text: string | undefined): boolean | undefined {
  if (text === undefined) return pattern === '' ? false : undefined;
  if (isDeny(pattern)) return !goGlob(pattern.slice(1), text);
  return pattern === '*' || goGlob(pattern, text);
}

/** Whether Applications in a namespace may name a project: those beside it may (v1alpha1/app_project_types.go, IsAppNamespacePermitted). */
export function permitsNamespace(project: KeptObject, namespace: string | undefined): boolean {
  if (namespace === undefined || project.namespace === undefined || namespace === project.namespace)
    return true;
  return listAt(project.value, 'spec', 'sourceNamespaces').some(
    (pattern) => typeof pattern === 'string' && permitsPattern(pattern, namespace),
  );
}

/** Between slashes it is a regular expression (util/glob/list.go, MatchStringInList). */
function permitsPattern(pattern: string, namespace: string): boolean {
  const isExpression = pattern.length > 1 && pattern.startsWith('/') && pattern.endsWith('/');
  if (isExpression && goFinds(pattern.slice(1, -1), namespace) !== false) return true;
  return goGlob(pattern, namespace);
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
