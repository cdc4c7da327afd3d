import type { Facts } from '../checks/facts.ts';
import { seatsIn } from '../checks/argocd/seats.ts';
import { Directories } from '../checks/files/directories.ts';
import type { KeptFile } from '../checks/files/kept-file.ts';
import { seenFile, type SeenFile } from '../checks/files/seen-file.ts';
import { judgeDirectories, judgeFile, type FileFinding } from '../checks/judge-files.ts';
import { judgeObject, judgeTogether, type Finding } from '../checks/judge-objects.ts';
import { keep, type KeptObject } from '../checks/kept/kept-object.ts';
import { ObjectSet } from '../checks/kept/object-set.ts';
import { SeenObject } from '../checks/objects/seen-object.ts';
import type { Wants } from '../checks/rule.ts';
import { noTeamRules, type TeamRules } from '../checks/team/team-rules.ts';
import { checkerOf } from '../checks/schema/checker-of.ts';
import type { FoundManifests, ManifestText } from '../io/read-manifests.ts';
import { sourceDirectoryOf } from '../manifests/argocd-directory/source-directory.ts';
import { skipFileRenderingMarker } from '../manifests/argocd-directory/select.ts';
import { setAside, type Unrendered } from '../manifests/unrendered.ts';
import type { Issue } from '../values/issue.ts';
import { FilePlaces, type Placed } from './file-places.ts';
import { twinsAmong } from './twins-among.ts';

/** By what manifests are judged. */
export interface Asking {
  readonly facts: Facts;
  /** As the facts say it: not every folder is worth the question. */
  readonly directory?: Facts['directory'];
  readonly wants: Wants;
  readonly teamRules?: TeamRules | undefined;
}

/** What became of the files of one cluster. */
export interface Judged {
  readonly issues: readonly Issue[];
  readonly objects: number;
  readonly files: number;
  /** Types whose fields nobody knows. */
  readonly unknown: ReadonlySet<string>;
  readonly unrendered: readonly Unrendered[];
  /** YAML that holds no manifests, and that Argo CD leaves out. */
  readonly foreign: readonly string[];
  /** Files that ask Argo CD to skip them. */
  readonly skipped: readonly string[];
}

/** Judges the manifests of others that go to one cluster. */
export function judgeCluster(found: FoundManifests, asked: string, asking: Asking): Judged {
  const { facts } = asking;
  const { plain, unrendered } = setAside(found.files, asked);
  const walk = new Walk(asking);
  for (const file of plain) walk.add(file);
  const objects = new ObjectSet([...walk.places.keys()]);
  const directories = new Directories({
    files: walk.files,
    links: found.links,
    objects,
    asked: [asked],
    directory: sourceDirectoryOf({ directory: asking.directory }),
  });
  walk.say(judgeDirectories(directories, facts));
  walk.sayTogether(objects.all);
  const twins = twinsAmong(walk.places, {
    links: new Set(found.links.map(({ path }) => path)),
    seatOf: seatsIn(objects, facts, asking.directory?.recurse === true),
    at: walk.at,
  });
  return {
    issues: [...found.issues, ...walk.issues, ...twins],
    objects: walk.places.size,
    files: plain.length,
    unknown: walk.unknown,
    unrendered,
    foreign: walk.foreign,
    skipped: walk.skipped,
  };
}

/** One walk over all files; of each, and of each object, it keeps only what others ask for. */
class Walk {
  readonly issues: Issue[] = [];
  readonly places = new Map<KeptObject, Placed>();
  readonly files: KeptFile[] = [];
  readonly unknown = new Set<string>();
  readonly foreign: string[] = [];
  readonly skipped: string[] = [];
  readonly at = new FilePlaces();
  readonly #facts: Facts;
  readonly #wants: Wants;
  readonly #teamRules: TeamRules;

  constructor({ facts, wants, teamRules = noTeamRules }: Asking) {
    this.#facts = facts;
    this.#wants = wants;
    this.#teamRules = teamRules;
  }

  add({ path, text, bytes }: ManifestText): void {
    const file = seenFile(path, text);
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
    this.files.push({ path, name: file.name, folder, text, bytes, objects: file.objects.length });
    this.say(judgeFile(file), text);
    this.#addObjects(file, folder);
    if (text.includes(skipFileRenderingMarker)) this.skipped.push(path);
    else if (isOther(file)) this.foreign.push(path);
  }

  #addObjects({ path: file, name, text, objects }: SeenFile, folder: string): void {
    const checker = checkerOf(this.#facts);
    for (const { value, document, path } of objects) {
      const object = new SeenObject(value);
      const placed = { file, text, document, path };
      if (checker?.of(object.apiVersion, object.kind) === undefined) this.unknown.add(object.type);
      const say = (finding: Finding) =>
        this.#wants(finding.rule) && this.issues.push(this.at.issue(placed, object, finding));
      for (const finding of judgeObject(object, this.#facts, this.#wants)) say(finding);
      for (const finding of this.#teamRules.judge(object, this.#facts)) say(finding);
      this.places.set(keep(object, folder, name), placed);
    }
  }

  say(findings: readonly FileFinding[], text?: string): void {
    for (const { path, offset, what, help, rule } of findings) {
      if (!this.#wants(rule)) continue;
      const place = text === undefined || offset === undefined ? {} : this.at.locator(text).at(offset);
      this.issues.push({ file: path, ...place, what, help, rule: rule.id });
    }
  }

  sayTogether(objects: readonly KeptObject[]): void {
    for (const finding of judgeTogether(objects, this.#facts, this.#wants)) {
      const placed = this.places.get(finding.object);
      if (placed !== undefined) this.issues.push(this.at.issue(placed, finding.object, finding));
    }
  }
}

/** YAML of others beside manifests, and nothing wrong with it. */
function isOther({ path, isForeign, fate, objects, documents }: SeenFile): boolean {
  if (path === '-' || !isForeign || fate === 'failed' || objects.length > 0) return false;
  return documents.every(({ fault }) => fault === undefined) && documents.some(({ value }) => value !== null);
}
