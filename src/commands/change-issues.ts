import { Change } from '../checks/change/change.ts';
import { noRemovedEnvironment, removedEnvironment } from '../checks/change/no-removed-environment.ts';
import type { ChangedObject, PlacedObject, Touched } from '../checks/change/placed-object.ts';
import { judgeChange, type ChangeFinding } from '../checks/judge-change.ts';
import { grouped } from '../checks/kept/grouped.ts';
import { ObjectSet } from '../checks/kept/object-set.ts';
import { SeenObject } from '../checks/objects/seen-object.ts';
import type { Sifted } from '../checks/silences.ts';
import { touchedObjects, type TouchedObject } from '../compare/touched-objects.ts';
import { readGitTree } from '../io/read-git.ts';
import { isMap } from '../values/field.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import type { DesiredState } from './desired-state.ts';
import { findingIssue } from './finding-issue.ts';
import { asRead } from './issues-as-read.ts';
import { olderSilences, type IsOlder } from './older-silences.ts';
import type { Scope } from './scope.ts';
import type { Options } from './terminal.ts';

/** What is said of a change. */
export interface SaidOfChange extends Sifted {
  /** Lines that silenced an earlier change, and say nothing any more. */
  readonly spent: readonly Issue[];
}

/** What goes wrong in the cluster with the change since a commit, said of the input that each object comes from; or why nobody knows. */
export function changesSince(
  ref: string,
  { root, output }: Pick<Options, 'root' | 'output'>,
  state: DesiredState,
  { contains }: Scope,
): SaidOfChange | { readonly failure: string } {
  const files = readGitTree(root, ref, output);
  if ('failure' in files) return files;
  const gone = files.filter(
    (file) => !state.known.environments.includes(environmentOf(file.path)) && contains(file),
  );
  // Of an environment that is gone the root Application reads nothing more, and deletes nothing.
  const before = files.filter(({ path }) => state.answering.has(environmentOf(path)));
  const touched = grouped(touchedObjects(before, state.files), ({ path }) => environmentOf(path));
  const removedAnywhere = sorted([...touched.values()].flat()).removed;
  const folders = grouped([...state.folders], ([place]) => environmentOf(place));
  const isOlder = olderSilences(root, ref);
  const neighbours = objectsByCluster(state);
  const said = [...touched].flatMap(([environment, own]) => {
    const after = new ObjectSet((folders.get(environment) ?? []).flatMap(([, { objects }]) => objects));
    return judgeChange(new Change(sorted(own), after, removedAnywhere, () => neighbours(environment)))
      .filter(({ folder }) => contains({ path: `${folder}/` }))
      .map((finding) => sifted(finding, environment, state, isOlder));
  });
  return {
    issues: [
      ...asRead(
        said.flatMap(({ issues }) => issues),
        state.environments,
      ),
      ...removedEnvironments(gone, output),
    ],
    silenced: asRead(
      said.flatMap(({ silenced }) => silenced),
      state.environments,
    ),
    spent: asRead(spentSilences(state, isOlder), state.environments),
  };
}

/** The objects of all environments in the cluster of one, made when they are first asked for. */
function objectsByCluster({ answering, folders }: DesiredState): (environment: string) => ObjectSet {
  const clusterOf = (environment: string) => answering.get(environment)?.cluster ?? environment;
  const known = new Map<string, ObjectSet>();
  return (environment) => {
    const cluster = clusterOf(environment);
    const found =
      known.get(cluster) ??
      new ObjectSet(
        [...folders].flatMap(([place, { objects }]) =>
          clusterOf(environmentOf(place)) === cluster ? objects : [],
        ),
      );
    known.set(cluster, found);
    return found;
  };
}

/** Said of their folders: their input is gone, and with it the place for a reason. */
function removedEnvironments(files: readonly TextFile[], output: string): readonly Issue[] {
  const touched = grouped(touchedObjects(files, []), ({ path }) => environmentOf(path));
  return [...touched].flatMap(([environment, own]) => {
    const words = removedEnvironment(sorted(own).removed.map(({ object }) => object));
    const file = `${output}/${environment}`;
    return words === undefined ? [] : [{ file, ...words, rule: noRemovedEnvironment.id }];
  });
}

function spentSilences({ answering }: DesiredState, isOlder: IsOlder): readonly Issue[] {
  return [...answering.values()]
    .flatMap(({ verdicts }) => verdicts.changeSilences())
    .filter(isOlder)
    .map(({ rule, reason: _, ...place }) => ({
      ...place,
      what: `silences "${rule}" for an earlier change, and counts no more`,
      help: 'remove the line',
    }));
}

/** A folder that is gone has no input any more: the environment's own file is nearest. */
function sifted(
  finding: ChangeFinding,
  environment: string,
  { folders, answering }: DesiredState,
  isOlder: IsOlder,
): Sifted {
  const { file = '', verdicts, places } = answering.get(environment) ?? {};
  const source = folders.get(finding.folder)?.source ?? file;
  const place = places?.of(finding.object, finding.path, finding.folder, source) ?? { file: source };
  const issue = findingIssue(place, finding.object, finding, environment);
  const { issues, silenced } = verdicts?.sift([issue], finding.folder) ?? { issues: [issue], silenced: [] };
  const line = silenced.length === 0 ? undefined : verdicts?.silenceOf(finding.rule.id, finding.folder);
  if (line === undefined || !isOlder(line)) return { issues, silenced };
  const help = `the silence in ${line.file}:${line.line} was for an earlier change; if this one is meant too, say so in its reason`;
  return { issues: [{ ...issue, help }], silenced: [] };
}

function environmentOf(path: string): string {
  return path.split('/')[0] ?? '';
}

function sorted(touched: readonly TouchedObject[]): Touched {
  const [removed, added, changed]: [PlacedObject[], PlacedObject[], ChangedObject[]] = [[], [], []];
  for (const { path, before, after } of touched) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const [was, is] = [before, after].map((value) => (isMap(value) ? new SeenObject(value) : undefined));
    if (was !== undefined && is !== undefined) changed.push({ before: was, after: is, folder });
    else if (was !== undefined) removed.push({ object: was, folder });
    else if (is !== undefined) added.push({ object: is, folder });
  }
  return { removed, added, changed };
}
