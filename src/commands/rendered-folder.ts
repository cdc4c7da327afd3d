import type { Facts } from '../checks/facts.ts';
import { judgeObject, type Finding } from '../checks/judge-objects.ts';
import { keep, type KeptObject } from '../checks/kept/kept-object.ts';
import { sizeFault, validDirectorySize } from '../checks/files/valid-directory-size.ts';
import { longFileNames } from '../checks/long-file-names.ts';
import { SeenObject } from '../checks/objects/seen-object.ts';
import type { Wants } from '../checks/rule.ts';
import type { TeamRules } from '../checks/team/team-rules.ts';
import { repeatedPaths, uniqueObjects } from '../checks/unique-objects.ts';
import { emitManifest } from '../emit/emit-manifest.ts';
import { flatten } from '../emit/flatten.ts';
import type { Issue } from '../values/issue.ts';
import type { ManifestFile } from '../values/manifest.ts';
import { ownershipHeader } from '../values/ownership.ts';
import type { TextFile } from '../values/text-file.ts';
import type { Steps } from '../values/steps.ts';

/** What a rule found, with the object that it was found in. */
export interface FoundInObject {
  readonly object: SeenObject;
  readonly finding: Finding;
}

/** What is kept of one folder of `dist/`. Texts only: all objects of a repository do not fit beside each other. */
export interface RenderedFolder {
  /** The input that it comes from. */
  readonly source: string;
  readonly files: readonly TextFile[];
  /** The paths of what a patch changed. */
  readonly patched: readonly string[];
  readonly objects: readonly KeptObject[];
  readonly issues: readonly Issue[];
  /** What the rules find in its objects one by one. */
  readonly findings: readonly FoundInObject[];
}

/** By what the objects of an environment are judged. */
export interface Judging {
  readonly facts: Facts;
  readonly wants: Wants;
  readonly teamRules: TeamRules;
}

/** What is needed to judge what a folder holds. */
export interface FolderContext extends Judging {
  /** The input that is to blame. */
  readonly source: string;
}

/**
 * Renders a folder and looks at each of its objects: constructs them, writes them, judges them. A chart that throws is said like anything else that is wrong,
 * and the other folders go on.
 */
export function* renderFolder(
  { source, facts, wants, teamRules }: FolderContext,
  render: () => readonly ManifestFile[],
): Steps<RenderedFolder> {
  try {
    const rendered = render();
    yield;
    const files = rendered.map(({ path, manifest }) => ({
      path,
      text: flatten(ownershipHeader + emitManifest(manifest)),
    }));
    yield;
    const seen = rendered.map(({ path, manifest }) => ({ path, object: new SeenObject(manifest) }));
    const findings: FoundInObject[] = [];
    for (const { object } of seen) {
      const say = (finding: Finding) => findings.push({ object, finding });
      for (const finding of judgeObject(object, facts, wants)) say(finding);
      for (const finding of teamRules.judge(object, facts)) say(finding);
    }
    yield;
    const objects = seen.map(({ path, object }) => keep(object, path.slice(0, path.lastIndexOf('/'))));
    const patched = rendered.filter(({ isPatched }) => isPatched === true).map(({ path }) => path);
    const issues = [...issuesOfFiles(source, rendered), ...sizeIssue(source, files, facts)];
    return { source, files, patched, objects, issues, findings };
  } catch (error) {
    const what = `a chart failed: ${error instanceof Error ? error.message : String(error)}`;
    const help = 'mend it in charts/: a chart must render every valid service';
    return withoutFiles(source, [{ file: source, what, help }]);
  }
}

/** A folder of which nothing is rendered, and why. */
export function withoutFiles(source: string, issues: readonly Issue[]): RenderedFolder {
  return { source, files: [], patched: [], objects: [], issues, findings: [] };
}

/** Characters are bytes at least, and three of them at most. */
function sizeIssue(
  file: string,
  files: readonly TextFile[],
  { mostDirectoryBytes }: Facts,
): readonly Issue[] {
  const length = files.reduce((sum, { text }) => sum + text.length, 0);
  if (sizeFault(length * 3, mostDirectoryBytes) === undefined) return [];
  const encoder = new TextEncoder();
  const bytes = files.reduce((sum, { text }) => sum + encoder.encode(text).length, 0);
  const what = sizeFault(bytes, mostDirectoryBytes);
  const { help, id } = validDirectorySize;
  return what === undefined ? [] : [{ file, what: `its folder ${what}`, help, rule: id }];
}

function issuesOfFiles(file: string, rendered: readonly ManifestFile[]): readonly Issue[] {
  const tooLong = longFileNames(rendered).map((what) => ({
    file,
    what,
    help: 'shorten the names',
    rule: 'valid-name-length',
  }));
  return [...tooLong, ...repeatedPaths(rendered).map((what) => notUnique(file, what))];
}

/** Two of what there may be one of. */
export function notUnique(file: string, what: string): Issue {
  return { file, what, help: 'give one of them another name', rule: uniqueObjects.id };
}
