import { resolve } from 'node:path';
import { findProgram } from '../../io/find-program.ts';
import { fileAge, gitState, type GitState } from '../../io/git-state.ts';
import { nodeVersion } from '../../io/node-version.ts';
import { readTexts } from '../../io/read-texts.ts';
import { stagingState } from '../../io/staging.ts';
import { diagnosesText, type Diagnosis } from '../../report/diagnoses.ts';
import { exitCode, type ExitCode } from '../../report/exit-code.ts';
import { inputIssues } from '../judge-input.ts';
import { readSources, type Sources } from '../read-sources.ts';
import type { Options, Terminal } from '../terminal.ts';
import { argoCdDiagnosis } from './argocd.ts';
import { environmentsDiagnoses } from './environments.ts';
import { gitDiagnoses } from './git.ts';
import { Lockfile, Package, readJson } from './json-text.ts';
import { helmDiagnosis } from './helm.ts';
import { nodeDiagnosis } from './node.ts';
import { packagesDiagnosis } from './packages.ts';
import { stagingDiagnosis } from './staging.ts';
import { terraformDiagnosis } from './terraform.ts';
import { toolDiagnosis } from './tools.ts';

/** Looks at the machine and the repository, and says what to do about what it finds. Asks no network and changes nothing. */
export function doctor(searchPath: string, options: Options, terminal: Terminal): ExitCode {
  const diagnoses = diagnose(searchPath, options);
  terminal.out(
    options.json
      ? `${JSON.stringify({ checks: diagnoses }, null, 2)}\n`
      : diagnosesText(diagnoses, terminal.paintOut),
  );
  return diagnoses.some(({ state }) => state === 'wrong') ? exitCode.issues : exitCode.clean;
}

function diagnose(searchPath: string, { root, output }: Options): readonly Diagnosis[] {
  const git = gitState(root, output);
  const sources = readSources(root, []);
  return [
    ...installation(root),
    ...gitDiagnoses(git, output),
    stagingDiagnosis(stagingState(resolve(root, output)), output),
    ...environmentsDiagnoses(counts(sources), inputIssues(sources)),
    ...argoCd(sources, git, output),
    ...terraform(root, sources, git),
    toolDiagnosis('kubectl', findProgram('kubectl', searchPath)),
    helmDiagnosis(findProgram('helm', searchPath), inflating(sources)),
    ...(['terraform', 'aws'] as const).map((tool) => toolDiagnosis(tool, findProgram(tool, searchPath))),
  ];
}

function installation(root: string): readonly Diagnosis[] {
  const paths = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'] as const;
  const files = new Map(readTexts(root, paths).map(({ path, text }) => [path, text]));
  const [file, lock, installed] = paths;
  const asked = readJson(Package, files.get(file));
  return [
    nodeDiagnosis(nodeVersion(), asked),
    packagesDiagnosis(asked, readJson(Lockfile, files.get(lock)), readJson(Lockfile, files.get(installed))),
  ];
}

function counts({ environments }: Sources) {
  return environments.map(({ parsed, services }) => ({
    name: parsed.name,
    services: services.length,
  }));
}

function inflating({ environments }: Sources): readonly string[] {
  const some = environments.filter(({ parsed: { environment } }) =>
    Object.values(environment?.charts ?? {}).some(({ inflate }) => inflate),
  );
  return some.map(({ parsed }) => parsed.name);
}

/** Outside of a repository nobody knows where it will lie in one. */
function argoCd({ environments }: Sources, git: GitState, output: string): readonly Diagnosis[] {
  if (git.prefix === undefined) return [];
  return environments.flatMap(({ parsed: { environment } }) =>
    environment === undefined ? [] : [argoCdDiagnosis(environment, git, output)],
  );
}

/** Outside of a repository there is nothing to say about ages. */
function terraform(root: string, { environments }: Sources, git: GitState): readonly Diagnosis[] {
  if (git.prefix === undefined) return [];
  return environments.flatMap(({ parsed: { name, terraform: named } }) => {
    if (named === undefined || named.file === '') return [];
    const { file } = named;
    const age = fileAge(root, file, [`environments/${name}`]);
    return [terraformDiagnosis({ environment: name, file, isShallow: git.isShallow, ...age })];
  });
}
