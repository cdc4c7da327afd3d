import { foldersAbove } from '../io/folders-above.ts';
import { readInput as readFiles, readTextFile } from '../io/read-input.ts';
import {
  openEnvironment,
  parseEnvironment,
  type OpenedEnvironment,
  type ParsedEnvironment,
} from '../parse/environment.ts';
import { inputTree } from '../parse/input-tree.ts';
import { parseService, type ParsedService, type ReadFile } from '../parse/service.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import { Memory } from './memory.ts';
import { literalsIn, readFile } from './read-file.ts';
import type { KnownNames } from './unknown-name.ts';

/** What a service in an environment is made of, besides that environment. */
export interface ServiceSources {
  readonly name: string;
  readonly base: ReadFile;
  readonly overlay: TextFile;
  readonly parse: () => ParsedService;
}

/** One environment and its services. */
export interface EnvironmentSources {
  readonly parsed: ParsedEnvironment;
  readonly services: readonly ServiceSources[];
}

/** The whole input of a repository. */
export interface Sources {
  readonly environments: readonly EnvironmentSources[];
  readonly known: KnownNames;
  /** The folders that the input lies in, relative to the repository. */
  readonly folders: readonly string[];
  readonly issues: readonly Issue[];
}

/** Reads the input of a repository; `only` names the environments that are asked for, empty for all. */
export function readSources(root: string, only: readonly string[], memory = new Memory()): Sources {
  const { files, folders, issues } = readFiles(root, memory.texts);
  const tree = inputTree(files);
  const bases = new Map(
    [...tree.bases].map(([name, file]) => [name, memory.bases.of(name, [file], () => readFile(file))]),
  );
  const asked = tree.environments.filter(({ name }) => only.length === 0 || only.includes(name));
  const opened = asked.map(openEnvironment);
  return {
    environments: opened.map((environment) => environmentSources(root, environment, bases, memory)),
    known: { services: [...bases.keys()], environments: tree.environments.map(({ name }) => name) },
    folders: [...folders, ...opened.flatMap(({ terraformPath }) => foldersAbove(terraformPath ?? ''))],
    issues: [...issues, ...tree.issues, ...[...bases.values()].flatMap((base) => base.issues)],
  };
}

function environmentSources(
  root: string,
  opened: OpenedEnvironment,
  bases: ReadonlyMap<string, ReadFile>,
  { environments, texts }: Memory,
): EnvironmentSources {
  const { files, input, terraformPath } = opened;
  const terraformFile = terraformPath === undefined ? undefined : readTextFile(root, terraformPath, texts);
  const parsed = environments.of(files.name, [files.file, terraformFile], () => {
    const environment = parseEnvironment(opened, terraformFile);
    return { ...environment, issues: [...environment.issues, ...literalsIn(files.file, input)] };
  });
  return { parsed, services: [...files.overlays].flatMap((entry) => serviceSources(entry, bases, parsed)) };
}

function serviceSources(
  [name, overlay]: readonly [string, TextFile],
  bases: ReadonlyMap<string, ReadFile>,
  { environment, terraform }: ParsedEnvironment,
): readonly ServiceSources[] {
  const base = bases.get(name);
  if (base === undefined) return [];
  const parse = () => parseService(name, base, readFile(overlay), environment, terraform);
  return [{ name, base, overlay, parse }];
}
