import { readInput as readFiles, readTextFile } from '../io/read-input.ts';
import { openEnvironment, parseEnvironment, type ParsedEnvironment } from '../parse/environment.ts';
import { inputTree, type EnvironmentFiles } from '../parse/input-tree.ts';
import { parseService, type ParsedService, type ReadFile } from '../parse/service.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import { literalsIn, readFile } from './read-file.ts';
import type { KnownNames } from './unknown-name.ts';

/** One environment and its services; these are parsed one by one as they are asked for. */
export interface EnvironmentSources {
  readonly parsed: ParsedEnvironment;
  readonly services: () => Iterable<{ readonly overlay: TextFile; readonly service: ParsedService }>;
}

/** The whole input of a repository. */
export interface Sources {
  readonly environments: readonly EnvironmentSources[];
  readonly known: KnownNames;
  readonly issues: readonly Issue[];
}

/**
 * Reads the input of a repository; `only` names the environments that are asked for, empty for all. What is `planned` counts as if it
 * were written already.
 */
export function readSources(
  root: string,
  only: readonly string[],
  planned: readonly TextFile[] = [],
): Sources {
  const { files, issues } = readFiles(root);
  const replaced = new Set(planned.map(({ path }) => path));
  const tree = inputTree([...files.filter(({ path }) => !replaced.has(path)), ...planned]);
  const bases = new Map([...tree.bases].map(([name, file]) => [name, readFile(file)]));
  const asked = tree.environments.filter(({ name }) => only.length === 0 || only.includes(name));
  return {
    environments: asked.map((environment) => environmentSources(root, environment, bases)),
    known: { services: [...bases.keys()], environments: tree.environments.map(({ name }) => name) },
    issues: [...issues, ...tree.issues, ...[...bases.values()].flatMap((base) => base.issues)],
  };
}

function environmentSources(
  root: string,
  files: EnvironmentFiles,
  bases: ReadonlyMap<string, ReadFile>,
): EnvironmentSources {
  const opened = openEnvironment(files);
  const terraformFile =
    opened.terraformPath === undefined ? undefined : readTextFile(root, opened.terraformPath);
  const parsed = parseEnvironment(opened, terraformFile);
  const issues = [...parsed.issues, ...literalsIn(files.file, opened.input)];
  return { parsed: { ...parsed, issues }, services: () => services(files, bases, parsed) };
}

function* services(
  { overlays }: EnvironmentFiles,
  bases: ReadonlyMap<string, ReadFile>,
  { environment, terraform }: ParsedEnvironment,
) {
  for (const [name, overlay] of overlays) {
    const base = bases.get(name);
    if (base !== undefined)
      yield { overlay, service: parseService(name, base, readFile(overlay), environment, terraform) };
  }
}
