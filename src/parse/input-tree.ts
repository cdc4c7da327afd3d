import { DnsLabel } from '../../environments/formats.ts';
import { teamRulesPath } from '../../environments/team-rules.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';

/** The files of one environment. */
export interface EnvironmentFiles {
  readonly name: string;
  readonly file: TextFile;
  /** By service, sorted, without those that cannot have their name: each of their objects would show it again. */
  readonly overlays: ReadonlyMap<string, TextFile>;
}

/** The input by its parts: bases by service, environments sorted by name. */
export interface InputTree {
  readonly bases: ReadonlyMap<string, TextFile>;
  readonly environments: readonly EnvironmentFiles[];
  /** The rules of the team, where it has any. */
  readonly teamRules: TextFile | undefined;
  readonly issues: readonly Issue[];
}

/** Names that the folders and Applications of an environment take themselves. */
const reserved = new Set(['argocd', 'environment', 'network', 'platform', 'root']);

/** Sorts the YAML files of `environments/` into bases, environments and overlays, and says which have no place there. */
export function inputTree(files: readonly TextFile[], unread: ReadonlySet<string> = new Set()): InputTree {
  const issues: Issue[] = [];
  const folders = new Map<string, Map<string, TextFile>>();
  const teamRules = files.find(({ path }) => path === teamRulesPath);
  const others = files.filter((file) => file !== teamRules);
  for (const file of others.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    const [, folder, name, ...deeper] = file.path.split('/');
    if (folder === undefined || name === undefined || deeper.length > 0) issues.push(misplaced(file));
    else if (!name.endsWith('.yaml')) issues.push(otherEnding(file));
    else folderOf(folders, folder).set(name.slice(0, -'.yaml'.length), file);
  }
  const bases = folders.get('services') ?? new Map<string, TextFile>();
  folders.delete('services');
  issues.push(...badNames(bases));
  const environments = [...folders].flatMap(([name, overlays]) =>
    environmentFiles(name, overlays, { bases, unread }, issues),
  );
  return { bases, environments, teamRules, issues };
}

interface KnownBases {
  readonly bases: ReadonlyMap<string, TextFile>;
  /** Files that are there, and that nobody could read. */
  readonly unread: ReadonlySet<string>;
}

function environmentFiles(
  name: string,
  files: Map<string, TextFile>,
  { bases, unread }: KnownBases,
  issues: Issue[],
): readonly EnvironmentFiles[] {
  const folder = `environments/${name}`;
  const bad = DnsLabel.safeParse(name).error?.issues[0];
  if (bad !== undefined)
    issues.push({ file: folder, what: `"${name}" cannot be an environment's name: ${bad.message}` });
  const file = files.get('environment');
  files.delete('environment');
  const wrong = badNames(files);
  issues.push(...wrong);
  for (const [service, overlay] of files) {
    const base = `environments/services/${service}.yaml`;
    if (bases.has(service) || unread.has(base)) continue;
    const help = `add the base, or remove the overlay; the bases are the files of environments/services/`;
    issues.push({ file: overlay.path, what: `has no base ${base}`, help });
  }
  if (file !== undefined) {
    const faulty = new Set(wrong.map((issue) => issue.file));
    const overlays = new Map([...files].filter(([, { path }]) => !faulty.has(path)));
    return bad === undefined ? [{ name, file, overlays }] : [];
  }
  issues.push({
    file: folder,
    what: 'has no environment.yaml',
    help: 'add it, or move the files into the folder of an environment',
  });
  return [];
}

/** Names become Kubernetes names and folders; two that differ in case only would be one file on some machines. */
function badNames(files: ReadonlyMap<string, TextFile>): readonly Issue[] {
  const lowerCase = new Map<string, string>();
  // Capitals sort before small letters: from the end, the name that could stay comes first.
  return [...files].toReversed().flatMap(([name, file]): Issue[] => {
    const twin = lowerCase.get(name.toLowerCase());
    lowerCase.set(name.toLowerCase(), file.path);
    if (twin !== undefined) {
      return [
        {
          file: file.path,
          what: `differs only in case from ${twin}: on some machines they are one file`,
          help: 'keep one of them',
        },
      ];
    }
    if (reserved.has(name)) {
      return [
        { file: file.path, what: `"${name}" is a name that Purser needs itself`, help: 'rename the service' },
      ];
    }
    const bad = DnsLabel.safeParse(name).error?.issues[0];
    return bad === undefined
      ? []
      : [{ file: file.path, what: `"${name}" cannot be a service's name: ${bad.message}` }];
  });
}

function misplaced({ path }: TextFile): Issue {
  return {
    file: path,
    what: 'is neither a base, an environment nor an overlay',
    help: `expected environments/services/<service>.yaml, environments/<environment>/environment.yaml, environments/<environment>/<service>.yaml or ${teamRulesPath}`,
  };
}

function otherEnding({ path }: TextFile): Issue {
  const what = `ends in ${path.slice(path.lastIndexOf('.'))} and would be ignored`;
  return { file: path, what, help: 'rename it to .yaml' };
}

function folderOf(folders: Map<string, Map<string, TextFile>>, name: string): Map<string, TextFile> {
  const folder = folders.get(name) ?? new Map<string, TextFile>();
  folders.set(name, folder);
  return folder;
}
