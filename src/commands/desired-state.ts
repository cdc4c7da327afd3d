import { charts as allCharts, type Charts } from '../../charts/charts.ts';
import { environmentRules } from '../checks/environment-rules.ts';
import type { SilencedIssue } from '../checks/silences.ts';
import type { TeamRules } from '../checks/team/team-rules.ts';
import { UniqueObjects } from '../checks/unique-objects.ts';
import { UniqueReleases } from '../checks/unique-releases.ts';
import { UniqueRoutes } from '../checks/unique-routes.ts';
import { spareMemory } from '../io/spare-memory.ts';
import type { ParsedEnvironment } from '../parse/environment.ts';
import type { Compile } from '../values/expression.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import { clusterOf } from './clusters.ts';
import { EnvironmentRenderer } from './environment-renderer.ts';
import type { Seen } from './folders-of.ts';
import type { InputPlaces } from './input-places.ts';
import { asRead } from './issues-as-read.ts';
import { Memory } from './memory.ts';
import { readSources, type EnvironmentSources } from './read-sources.ts';
import type { Rendering } from './rendering.ts';
import { SharedStores } from './shared-stores.ts';
import type { RenderedFolder } from './rendered-folder.ts';
import { teamRulesOf } from './team-rules.ts';
import type { KnownNames } from './unknown-name.ts';
import type { Verdicts } from './verdicts.ts';

/** What the sources say: every file of `dist/`, or what is wrong with the sources. */
export interface DesiredState {
  /** The names of the environments that were asked for. */
  readonly environments: readonly string[];
  readonly known: KnownNames;
  /** Who answers for the environments that were asked for, by name. */
  readonly answering: ReadonlyMap<string, Answering>;
  /** The folders that the sources lie in, relative to the repository. */
  readonly sourceFolders: readonly string[];
  readonly teamRules: TeamRules;
  /** What is rendered, by folder below `dist/`. */
  readonly folders: ReadonlyMap<string, RenderedFolder>;
  readonly files: readonly TextFile[];
  readonly issues: readonly Issue[];
  /** What somebody decided to live with. */
  readonly silenced: readonly SilencedIssue[];
}

/** The file that an environment has of its own, what it decided to live with, and where its input says things. */
export interface Answering {
  readonly file: string;
  /** The cluster that it goes to; absent where its file does not say it. */
  readonly cluster: string | undefined;
  readonly verdicts: Verdicts;
  readonly places: InputPlaces;
}

/**
 * Reads the input of a repository and renders what it asks for, with every check on. The services of an environment are always rendered
 * together, because its project and platform follow from all of them. What a memory has of the same input is taken from there. `compile` reads the
 * team's rules, where there are any.
 */
export function desiredState(
  root: string,
  asked: readonly string[],
  charts: Charts = allCharts,
  memory = new Memory(),
  compile?: Compile,
): DesiredState {
  const sources = readSources(root, asked, { charts, memory });
  spareMemory(sources.environments.reduce((sum, { services }) => sum + services.length, 0));
  const { rules: teamRules, issues: ofRules } = teamRulesOf(sources.teamRules, compile, memory.teamRules);
  const issues = [...sources.issues, ...ofRules];
  const isSound = issues.length === 0;
  const silenced: SilencedIssue[] = [];
  const folders = new Map<string, RenderedFolder>();
  const answering = new Map<string, Answering>();
  const seen: Seen = {
    objects: new UniqueObjects(),
    releases: new UniqueReleases(),
    routes: new UniqueRoutes(),
    stores: new SharedStores(),
  };
  const rendering = { root, isSound, seen, memory, charts, teamRules };
  for (const { parsed, own, judge } of renderedEnvironments(sources.environments, rendering)) {
    judge?.();
    const { verdicts, places } = own;
    const cluster = parsed.environment && clusterOf(parsed.environment);
    answering.set(parsed.name, { file: parsed.file.path, cluster, verdicts, places });
    for (const [place, folder] of own.byPlace) folders.set(place, folder);
    for (const issue of [...parsed.issues, ...verdicts.issues]) issues.push(issue);
    for (const issue of verdicts.silenced) silenced.push(issue);
  }
  const files = [...folders.values()].flatMap((folder) => folder.files);
  if (files.length === 0 && issues.length === 0) issues.push(nothing);
  const environments = sources.environments.map(({ parsed }) => parsed.name);
  const { known, folders: sourceFolders } = sources;
  const said = { issues: asRead(issues, environments), silenced: asRead(silenced, environments) };
  return { environments, known, answering, sourceFolders, teamRules, folders, files, ...said };
}

/**
 * All of them, before any is judged that reads through the store of another. Where no service runs any more, the project and the root
 * Application stay, as Argo CD deletes the last one by them; what others extend without running anything itself is no environment.
 */
function renderedEnvironments(environments: readonly EnvironmentSources[], rendering: Rendering) {
  return environments.map((each) => {
    const { parsed, services, isExtended } = each;
    const renderer = new EnvironmentRenderer(parsed, environmentIssues(parsed), rendering);
    renderer.addServices(services);
    if (!isExtended || !isEmpty(each)) renderer.finish();
    const own = renderer.folders;
    if (readsElsewhere(parsed)) return { parsed, own, judge: () => renderer.judge() };
    // At once where nobody else matters: so nothing is kept of the renderer.
    renderer.judge();
    return { parsed, own };
  });
}

/** Whether its ExternalSecrets read through stores that it does not render: another environment of its cluster may. */
function readsElsewhere({ environment }: ParsedEnvironment): boolean {
  return environment?.secrets.externalSecrets.store.create === false;
}

/** Whether nothing runs in it: no service, no operator, no chart of others. */
function isEmpty({ parsed: { environment }, services }: EnvironmentSources): boolean {
  const others = Object.keys({ ...environment?.charts, ...environment?.operators });
  return services.length + others.length === 0;
}

/** What the rules say of an environment that its schema let through. */
function environmentIssues({ environment, sources }: ParsedEnvironment): readonly Issue[] {
  if (environment === undefined) return [];
  return environmentRules.flatMap(({ id, check }) =>
    check(environment)
      .filter(({ path, beside }) => beside === undefined || sources.areTogether(path, beside))
      .map(({ beside: _, ...problem }) => sources.place({ ...problem, rule: id })),
  );
}

/** An empty result would prune everything: it is an error, never a success. */
const nothing: Issue = {
  file: 'environments',
  what: 'nothing to render: there is no environment with a service',
  help: 'add environments/<environment>/environment.yaml and an overlay for a service',
};
