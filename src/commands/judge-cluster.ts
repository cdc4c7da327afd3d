import type { Facts } from '../checks/facts.ts';
import { judgeObject, judgeTogether, type Finding } from '../checks/judge-objects.ts';
import { keep, type KeptObject } from '../checks/kept/kept-object.ts';
import { SeenObject } from '../checks/objects/seen-object.ts';
import { checkerOf } from '../checks/schema/checker-of.ts';
import type { TeamRules } from '../checks/team/team-rules.ts';
import { UniqueObjects } from '../checks/unique-objects.ts';
import { Locator } from '../manifests/locate.ts';
import { readDocuments, type FoundObject } from '../manifests/read-documents.ts';
import { fieldPathText } from '../values/field-path.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import { notUnique } from './rendered-folder.ts';

interface Placed {
  readonly file: TextFile;
  readonly found: FoundObject;
}

/** What became of the files of one cluster. */
interface Judged {
  readonly issues: readonly Issue[];
  readonly objects: number;
  /** Types whose fields nobody knows. */
  readonly unknown: ReadonlySet<string>;
}

/** Judges the manifests of others that go to one cluster. */
export function judgeCluster(files: readonly TextFile[], facts: Facts, teamRules: TeamRules): Judged {
  const issues: Issue[] = [];
  const places = new Map<KeptObject, Placed>();
  const unknown = new Set<string>();
  const checker = checkerOf(facts);
  const say = (placed: Placed, finding: Finding) => issues.push(placedIssue(placed, finding));
  for (const file of files) {
    const { objects, faults } = readDocuments(file.text);
    for (const fault of faults) issues.push({ file: file.path, ...fault });
    for (const found of objects) {
      const object = new SeenObject(found.value);
      if (checker?.of(object.apiVersion, object.kind) === undefined) unknown.add(object.type);
      for (const finding of judgeObject(object, facts)) say({ file, found }, finding);
      for (const finding of teamRules.judge(object, facts)) say({ file, found }, finding);
      places.set(keep(object, folderOf(file.path)), { file, found });
    }
  }
  for (const finding of judgeTogether([...places.keys()], facts)) {
    const placed = places.get(finding.object);
    if (placed !== undefined) say(placed, finding);
  }
  return { issues: [...issues, ...twins(places)], objects: places.size, unknown };
}

function twins(places: ReadonlyMap<KeptObject, Placed>): readonly Issue[] {
  const seen = new UniqueObjects();
  return [...places].flatMap(([object, placed]) =>
    seen
      .add([object], { source: placed.file.path, cluster: '' })
      .map((what) => ({ ...notUnique(placed.file.path, what), ...placeOf(placed, []) })),
  );
}

function placedIssue(placed: Placed, { rule, path, what, help }: Finding): Issue {
  const { value } = placed.found;
  const { kind, name } = new SeenObject(value);
  const field = path.length === 0 ? '' : ` ${fieldPathText(path)}`;
  return {
    file: placed.file.path,
    ...placeOf(placed, path),
    what: `${kind} ${name}${field}: ${what}`,
    help,
    rule: rule.id,
  };
}

const locators = new WeakMap<TextFile, Locator>();

function placeOf({ file, found }: Placed, path: Finding['path']) {
  const locator = locators.get(file) ?? new Locator(file.text);
  locators.set(file, locator);
  return locator.place(found.document, [...found.path, ...path]);
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.';
}
