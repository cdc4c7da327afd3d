import type { Facts } from '../checks/facts.ts';
import { judgeObject, judgeTogether, type Finding } from '../checks/judge-objects.ts';
import { keep, type KeptObject } from '../checks/kept/kept-object.ts';
import { SeenObject } from '../checks/objects/seen-object.ts';
import { UniqueObjects } from '../checks/unique-objects.ts';
import { readManifests } from '../io/read-manifests.ts';
import { readTextFile } from '../io/read-text.ts';
import { Locator } from '../manifests/locate.ts';
import { readDocuments, type FoundObject } from '../manifests/read-documents.ts';
import { count } from '../report/count.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { fieldPathText } from '../values/field-path.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import { FileSilences } from './file-silences.ts';
import { lintFacts, LintFacts } from './lint-facts.ts';
import { objectSchemas } from './object-schemas.ts';
import { notUnique } from './rendered-folder.ts';
import type { Format } from './say-in-format.ts';
import { sayIssues } from './say-issues.ts';
import type { Options, Terminal } from './terminal.ts';

/** What `lint` is asked for. */
export interface Lint {
  /** Each holds what goes to one cluster. */
  readonly paths: readonly string[];
  /** Where the facts stand, relative to the working directory. */
  readonly config: string;
  readonly isStrict: boolean;
  readonly format?: Format | undefined;
}

interface Placed {
  readonly file: TextFile;
  readonly found: FoundObject;
}

/** Judges manifests of anybody by all rules that need nothing else; reads them and nothing more. */
export function lint(
  { paths, config, isStrict, format }: Lint,
  { root, json }: Pick<Options, 'root' | 'json'>,
  terminal: Terminal,
): ExitCode {
  const {
    files: [configFile],
    issues: wrongConfig,
  } = readTextFile(root, config);
  const { facts: given, issues: wrongFacts } = lintFacts(configFile);
  const facts = { ...given, schemas: objectSchemas() };
  const clusters = (paths.length === 0 ? ['.'] : paths).map((path) => readManifests(root, [path]));
  const issues: Issue[] = [...wrongConfig, ...wrongFacts];
  let objects = 0;
  for (const { files, issues: unread } of clusters) {
    const judged = judgeCluster(
      files.filter(({ path }) => path !== config),
      facts,
    );
    issues.push(...unread, ...judged.issues);
    objects += judged.objects;
  }
  const files = clusters.flatMap((cluster) => cluster.files);
  const left = new FileSilences(files).sift(issues, isStrict);
  const closing = closingText(objects, files.length, Object.keys(given));
  if (left.length > 0 || format !== undefined)
    return sayIssues(left, { json }, terminal, closing, format && { format, command: 'lint' });
  terminal.out(json ? '{ "issues": [] }\n' : `nothing wrong: ${closing}\n`);
  return exitCode.clean;
}

/** Judges what goes to one cluster. */
function judgeCluster(
  files: readonly TextFile[],
  facts: Facts,
): { readonly issues: readonly Issue[]; readonly objects: number } {
  const issues: Issue[] = [];
  const places = new Map<KeptObject, Placed>();
  const say = (placed: Placed, finding: Finding) => issues.push(placedIssue(placed, finding));
  for (const file of files) {
    const { objects, faults } = readDocuments(file.text);
    for (const fault of faults) issues.push({ file: file.path, ...fault });
    for (const found of objects) {
      const object = new SeenObject(found.value);
      for (const finding of judgeObject(object, facts)) say({ file, found }, finding);
      places.set(keep(object, folderOf(file.path)), { file, found });
    }
  }
  for (const finding of judgeTogether([...places.keys()], facts)) {
    const placed = places.get(finding.object);
    if (placed !== undefined) say(placed, finding);
  }
  return { issues: [...issues, ...twins(places)], objects: places.size };
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

/** What was looked at, and which facts nobody gave. */
function closingText(objects: number, files: number, given: readonly string[]): string {
  const missing = Object.keys(LintFacts.shape).filter((name) => !given.includes(name));
  const looked = `${count(objects, 'object')} in ${count(files, 'file')}`;
  return missing.length === 0 ? looked : `${looked}; not judged for want of facts: ${missing.join(', ')}`;
}
