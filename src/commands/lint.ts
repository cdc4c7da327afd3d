import { normalize } from 'node:path';
import { readManifests, type FoundManifests } from '../io/read-manifests.ts';
import { readTextFile } from '../io/read-text.ts';
import { mostCombinedBytes } from '../manifests/argocd-directory/manifests.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import type { Issue } from '../values/issue.ts';
import { AskedFacts } from './asked-facts.ts';
import { FileSilences } from './file-silences.ts';
import { maybeSilenced } from './input-silences.ts';
import { judgeCluster, type Asking, type Judged } from './judge-cluster.ts';
import { lintFacts } from './lint-facts.ts';
import { summary, summaryText } from './lint-summary.ts';
import { lintRules } from './lint-rules.ts';
import { objectSchemas } from './object-schemas.ts';
import { inFormat, type Format } from './say-in-format.ts';
import { sayIssues } from './say-issues.ts';
import type { Options, Terminal } from './terminal.ts';

/** What `lint` is asked for. */
export interface Lint {
  /** Each holds what goes to one cluster. */
  readonly paths: readonly string[];
  /** Where the facts stand, relative to the working directory; what nobody named may be absent. */
  readonly config?: string | undefined;
  readonly isStrict: boolean;
  readonly format?: Format | undefined;
}

/** Judges manifests of anybody by all rules that need nothing else; reads them and nothing more. */
export async function lint(
  { paths, config: named, isStrict, format }: Lint,
  { root, json }: Pick<Options, 'root' | 'json'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const config = named ?? 'purser.lint.yaml';
  const { files: configFiles, issues: wrongConfig } = readTextFile(root, config);
  if (named !== undefined && configFiles.length + wrongConfig.length === 0) return missing(named, terminal);
  const { facts: given, rules: rulesPath, issues: wrongFacts } = lintFacts(configFiles[0]);
  const { rules, issues: wrongRules } = await lintRules(root, rulesPath);
  const asked = new AskedFacts({ mostDirectoryBytes: mostCombinedBytes, ...given, schemas: objectSchemas() });
  const asking: Asking = {
    facts: asked.facts,
    directory: given.directory,
    wants: ({ id }) => isStrict || rules.byId.get(id)?.level !== 'strict',
    teamRules: rules,
  };
  const clusters = (paths.length === 0 ? ['.'] : paths).map((path) => {
    const found = without(readManifests(root, path), [config, rulesPath?.path]);
    return { path, found, judged: judgeCluster(found, path, asking) };
  });
  const issues = clusters.flatMap(({ path, judged }) => [...judged.issues, ...nothingIn(path, judged)]);
  const files = clusters.flatMap(({ found }) => found.files);
  const silences = new FileSilences(files, rules);
  const left = silences.sift([...wrongConfig, ...wrongFacts, ...wrongRules, ...issues], isStrict);
  const looked = summary(
    clusters.map(({ judged }) => judged),
    clusters.flatMap(({ found }) => found.jsonnet),
    maybeSilenced(left, files, rules.byId),
    clusters.some(({ judged }) => judged.objects > 0) ? asked.missing : [],
  );
  if (format !== undefined)
    terminal.out(inFormat(left, { format, command: 'lint', rules: rules.byId, root }));
  else if (json) terminal.out(`${JSON.stringify({ issues: left, ...looked }, null, 2)}\n`);
  else if (left.length > 0) return sayIssues(left, { json }, terminal, summaryText(looked));
  else terminal.out(`nothing wrong: ${summaryText(looked)}\n`);
  return left.length === 0 ? exitCode.clean : exitCode.issues;
}

function missing(config: string, terminal: Terminal): ExitCode {
  terminal.error(`there is no ${config}\n`);
  return exitCode.wrongUse;
}

/** The files that are for `lint` itself are no manifests. */
function without(found: FoundManifests, paths: readonly (string | undefined)[]): FoundManifests {
  const own = new Set(paths.flatMap((path) => (path === undefined ? [] : [normalize(path)])));
  return { ...found, files: found.files.filter(({ path }) => !own.has(path)) };
}

/** A wrong path, or a program before it that printed nothing, must not look like success. */
function nothingIn(path: string, { objects, issues, unrendered }: Judged): readonly Issue[] {
  if (objects > 0 || issues.length > 0) return [];
  const isPipe = path === '-';
  const help = isPipe ? 'see whether the program before it failed' : 'name the folder where manifests lie';
  const what = isPipe ? 'nothing to check: no object came in' : 'nothing to check: it holds no manifest';
  return [
    {
      file: path,
      what,
      help: unrendered.length === 0 ? help : 'lint what helm template or kustomize build prints',
    },
  ];
}
