import { judgeTogether, type Finding, type ObjectFinding } from '../checks/judge-objects.ts';
import type { Facts } from '../checks/facts.ts';
import type { KeptObject } from '../checks/kept/kept-object.ts';
import type { TeamRules } from '../checks/team/team-rules.ts';
import { uniqueObjects, type Claim, type UniqueObjects } from '../checks/unique-objects.ts';
import { uniqueReleases, type UniqueReleases } from '../checks/unique-releases.ts';
import { uniqueRoutes, type UniqueRoutes } from '../checks/unique-routes.ts';
import type { ParsedEnvironment } from '../parse/environment.ts';
import type { ParsedService } from '../parse/service.ts';
import type { Issue } from '../values/issue.ts';
import { writtenObject } from '../compare/written-object.ts';
import type { RenderedObject } from '../render/input-fields/rendered-object.ts';
import { asOf, findingIssue } from './finding-issue.ts';
import { InputPlaces } from './input-places.ts';
import type { Memo } from './memo.ts';
import type { RenderedFolder } from './rendered-folder.ts';
import type { RenderedService } from './rendered-service.ts';
import type { SharedStores } from './shared-stores.ts';
import { tellApart, twinHelp } from './twin-help.ts';
import { Verdicts } from './verdicts.ts';

/** What all environments have brought so far. */
export interface Seen {
  readonly objects: UniqueObjects;
  readonly releases: UniqueReleases;
  readonly routes: UniqueRoutes;
  readonly stores: SharedStores;
}

/** The folders that one environment has below `dist/`, and what is wrong with them. */
export class FoldersOf {
  /** By path below `dist/`. */
  readonly byPlace = new Map<string, RenderedFolder>();
  readonly verdicts: Verdicts;
  readonly places: InputPlaces;
  readonly #parsed: ParsedEnvironment;
  readonly #seen: Seen;
  /** What is wrong with the environment shows again in every object: there it is a consequence. */
  readonly #isFaulty: boolean;

  /** Begins with what the rules say of the environment itself. */
  constructor(parsed: ParsedEnvironment, seen: Seen, teamRules: TeamRules, issues: readonly Issue[]) {
    const rules = parsed.environment?.rules ?? { strict: false, silenced: {} };
    this.verdicts = new Verdicts(rules, parsed.sources, teamRules);
    this.#parsed = parsed;
    this.places = new InputPlaces(parsed);
    this.#seen = seen;
    const before = this.verdicts.issues.length;
    this.verdicts.add(issues);
    this.#isFaulty = parsed.issues.length > 0 || this.verdicts.issues.length > before;
  }

  /** From here on, what a service silenced holds for its folder, and its lines are found. */
  addService(place: string, { silenced, sources }: RenderedService, parse: () => ParsedService): void {
    this.verdicts.addService(place, silenced, sources);
    this.places.addService(place, parse);
  }

  /** Adds a folder that goes to a cluster; one without a file is as good as none. */
  take(place: string, folder: RenderedFolder, cluster: string): void {
    const { source, objects } = folder;
    const { name, environment } = this.#parsed;
    if (folder.files.length > 0) this.byPlace.set(place, folder);
    this.verdicts.add(folder.issues, place);
    if (!this.#isFaulty)
      for (const { object, finding } of folder.findings) this.#say(object, finding, place, source);
    const claim = this.#claim(source, cluster);
    const twins = this.#seen.objects.add(objects, claim);
    for (const { object, path, what } of twins) {
      const at = this.places.of({ ...object, value: undefined }, path, place, source);
      const issue = { ...at, what, help: twinHelp(object.type, environment), rule: uniqueObjects.id };
      this.verdicts.add([asOf(name, issue)]);
    }
    const help = `${uniqueRoutes.help ?? ''}${tellApart(environment)}`;
    for (const { object, path, what } of this.#seen.routes.add(objects, claim)) {
      const finding = { rule: uniqueRoutes, object, path, what, help };
      this.#say({ ...object, value: valueIn(folder, finding) }, finding, place, source);
    }
  }

  /** Looks for Helm releases that another environment brings too; `cluster` is the one that they go to. */
  compareReleases({ objects, source }: RenderedFolder, cluster: string): void {
    const { name, environment } = this.#parsed;
    const help = `leave it out of one of them${tellApart(environment)}`;
    for (const { object, path, what } of this.#seen.releases.add(objects, this.#claim(source, cluster))) {
      const at = this.places.of({ ...object, value: undefined }, path, object.folder, source);
      this.verdicts.add([asOf(name, { ...at, what, help, rule: uniqueReleases.id })]);
    }
  }

  #claim(source: string, cluster: string): Claim {
    const { name } = this.#parsed;
    return { source: source.startsWith(`environments/${name}/`) ? source : `${source} in ${name}`, cluster };
  }

  /**
   * After the last folder of all environments: what only all objects together show. `stores` are those of its cluster, whoever renders them. While
   * something is wrong that nobody can silence, the objects are not all there.
   */
  judge(facts: Facts, stores: readonly KeptObject[], known: Memo<readonly ObjectFinding[]>): void {
    if (this.byPlace.size === 0 || this.#isFaulty || this.verdicts.isFinal) return;
    const folders = [...this.byPlace.values()];
    const others = stores.filter(({ folder }) => !this.byPlace.has(folder));
    const things = [this.#parsed, JSON.stringify(facts.existing), ...folders, ...others];
    const found = known.of(this.#parsed.name, things, () =>
      judgeTogether([...folders.flatMap(({ objects }) => objects), ...others], facts, this.verdicts.wants),
    );
    for (const finding of found) {
      const folder = this.byPlace.get(finding.object.folder);
      // What is wrong with a store is said where it is rendered.
      if (folder === undefined) continue;
      const value = valueIn(folder, finding);
      this.#say({ ...finding.object, value }, finding, finding.object.folder, folder.source);
    }
    this.verdicts.finish();
  }

  /** Lines are looked up for what is said, and for nothing else. */
  #say(object: RenderedObject, finding: Finding, place: string, source: string): void {
    if (!this.verdicts.wants(finding.rule)) return;
    const at = this.places.of(object, finding.path, place, source);
    this.verdicts.add([findingIssue(at, object, finding, this.#parsed.name)], place);
  }
}

/** An object as its file has it, where its lines cannot be found without: no more of it is kept. */
function valueIn(folder: RenderedFolder, { object, path }: ObjectFinding): unknown {
  const file = folder.files[folder.objects.indexOf(object)];
  if (file === undefined) return undefined;
  const isAsked = path.some(Number.isInteger) || folder.patched.includes(file.path);
  return isAsked ? writtenObject(file.text) : undefined;
}
