import { normalize } from 'node:path';
import { AskedFacts } from './asked-facts.ts';
import { readManifests } from '../io/read-manifests.ts';
import { readTextFile, type InputFiles } from '../io/read-text.ts';
import { count } from '../report/count.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import type { Issue } from '../values/issue.ts';
import { FileSilences } from './file-silences.ts';
import { judgeCluster } from './judge-cluster.ts';
import { lintFacts } from './lint-facts.ts';
import { lintRules } from './lint-rules.ts';
import { objectSchemas } from './object-schemas.ts';
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

/** Judges manifests of anybody by all rules that need nothing else; reads them and nothing more. */
export async function lint(
  { paths, config, isStrict, format }: Lint,
  { root, json }: Pick<Options, 'root' | 'json'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const {
    files: [configFile],
    issues: wrongConfig,
  } = readTextFile(root, config);
  const { facts: given, rules: rulesPath, issues: wrongFacts } = lintFacts(configFile);
  const { rules, issues: wrongRules } = await lintRules(root, rulesPath, config);
  const asked = new AskedFacts({ ...given, schemas: objectSchemas() });
  const own = new Set([config, rulesPath ?? config].map((path) => normalize(path)));
  const clusters = (paths.length === 0 ? ['.'] : paths).map((path) => manifestsIn(root, path, own));
  const issues: Issue[] = [...wrongConfig, ...wrongFacts, ...wrongRules];
  const unknown = new Set<string>();
  let objects = 0;
  for (const { files, issues: unread } of clusters) {
    const judged = judgeCluster(files, asked.facts, rules);
    // One by one: a list of a hundred thousand does not fit into the arguments of a call.
    for (const issue of [...unread, ...judged.issues]) issues.push(issue);
    objects += judged.objects;
    for (const type of judged.unknown) unknown.add(type);
  }
  const files = clusters.flatMap((cluster) => cluster.files);
  const left = new FileSilences(files, rules).sift(issues, isStrict);
  const closing = closingText(objects, files.length, asked.missing, [...unknown].toSorted());
  if (left.length > 0 || format !== undefined)
    return sayIssues(
      left,
      { json },
      terminal,
      closing,
      format && { format, command: 'lint', rules: rules.byId },
    );
  terminal.out(json ? '{ "issues": [] }\n' : `nothing wrong: ${closing}\n`);
  return exitCode.clean;
}

/** The files of one cluster, without those that are for `lint` itself. */
function manifestsIn(root: string, path: string, own: ReadonlySet<string>): InputFiles {
  const { files, issues } = readManifests(root, [path]);
  return { files: files.filter((file) => !own.has(file.path)), issues };
}

/** What was looked at, and what was not: types whose fields nobody knows, and rules that need a fact that nobody gave. */
function closingText(
  objects: number,
  files: number,
  missing: readonly string[],
  unknown: readonly string[],
): string {
  const parts = [
    `${count(objects, 'object')} in ${count(files, 'file')}`,
    ...(unknown.length === 0 ? [] : [`fields not known: ${unknown.join(', ')}`]),
    ...(missing.length === 0 ? [] : [`not judged for want of facts: ${missing.join(', ')}`]),
  ];
  return parts.join('; ');
}
