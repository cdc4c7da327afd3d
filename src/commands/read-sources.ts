import { charts as allCharts, type Charts } from '../../charts/charts.ts';
import { readInput as readFiles } from '../io/read-input.ts';
import { readTextFile } from '../io/read-text.ts';
import { parseEnvironment, type ParsedEnvironment } from '../parse/environment.ts';
import { openEnvironments } from '../parse/environment-family.ts';
import type { OpenedEnvironment } from '../parse/opened-environment.ts';
import { inputTree } from '../parse/input-tree.ts';
import type { OwnSchemas } from '../parse/chosen-schema.ts';
import { parseService, type ParsedService, type ReadFile, type ServiceContext } from '../parse/service.ts';
import { foldersAbove } from '../values/folders-above.ts';
import type { Issue } from '../values/issue.ts';
import { finished, type Steps } from '../values/steps.ts';
import type { TextFile } from '../values/text-file.ts';
import { Memory } from './memory.ts';
import { literalsIn, readFile } from './read-file.ts';
import type { KnownNames } from './unknown-name.ts';

/** What a service in an environment is made of, besides that environment. */
export interface ServiceSources {
  readonly name: string;
  readonly base: ReadFile;
  /** The strongest first. */
  readonly overlays: readonly [TextFile, ...TextFile[]];
  readonly parseInSteps: () => Steps<ParsedService>;
  readonly parse: () => ParsedService;
}

/** One environment and its services. */
export interface EnvironmentSources {
  readonly parsed: ParsedEnvironment;
  /** Whether another environment extends it. */
  readonly isExtended: boolean;
  readonly services: readonly ServiceSources[];
}

/** The whole input of a repository. */
export interface Sources {
  readonly environments: readonly EnvironmentSources[];
  readonly known: KnownNames;
  /** The rules of the team, where it has any. */
  readonly teamRules: TextFile | undefined;
  /** The folders that the input lies in, relative to the repository. */
  readonly folders: readonly string[];
  readonly issues: readonly Issue[];
}

/** What a reading may go by besides the disk. */
interface ReadingContext {
  readonly charts?: Charts;
  readonly memory?: Memory;
  /** Files that count as if they were written already. */
  readonly planned?: readonly TextFile[];
}

/** Reads the input of a repository; `only` names the environments that are asked for, empty for all. */
export function readSources(
  root: string,
  only: readonly string[],
  { charts = allCharts, memory = new Memory(), planned = [] }: ReadingContext = {},
): Sources {
  const { files, folders, issues } = readFiles(root, memory.texts);
  const replaced = new Set(planned.map(({ path }) => path));
  const unread = new Set(issues.map(({ file }) => file));
  const tree = inputTree([...files.filter(({ path }) => !replaced.has(path)), ...planned], unread);
  const ownSchemas = charts.own;
  const bases = new Map(
    [...tree.bases].map(([name, file]) => [name, memory.bases.of(name, [file], () => readFile(file))]),
  );
  const opened = openEnvironments(tree.environments);
  const asked = opened.filter(({ name }) => only.length === 0 || only.includes(name));
  return {
    environments: asked.map((environment) =>
      environmentSources(root, environment, { bases, ownSchemas, memory }),
    ),
    known: {
      services: [...bases.keys()],
      environments: opened.map(({ name }) => name),
      folders: new Map(opened.map(({ name, folder }) => [name, folder])),
    },
    teamRules: tree.teamRules,
    folders: [...folders, ...asked.flatMap(({ terraformPath }) => foldersAbove(terraformPath ?? ''))],
    issues: [...issues, ...tree.issues, ...[...bases.values()].flatMap((base) => base.issues)],
  };
}

interface Context {
  readonly bases: ReadonlyMap<string, ReadFile>;
  readonly ownSchemas: OwnSchemas;
  readonly memory: Memory;
}

function environmentSources(
  root: string,
  opened: OpenedEnvironment,
  { bases, ownSchemas, memory: { environments, texts } }: Context,
): EnvironmentSources {
  const { name, layers, parts, overlays, terraformPath } = opened;
  const terraform = terraformPath === undefined ? undefined : readTextFile(root, terraformPath, texts);
  const found = JSON.stringify([terraform?.issues, opened.issues]);
  const made = [...layers.map((layer) => layer.file), terraform?.files[0], found];
  const parsed = environments.of(name, made, () => {
    const environment = parseEnvironment(opened, terraform);
    const literals = parts.flatMap(({ layer, value }) => literalsIn([layer], value));
    return { ...environment, issues: [...environment.issues, ...literals] };
  });
  return {
    parsed,
    isExtended: opened.isExtended,
    services: [...overlays].flatMap((entry) => serviceSources(entry, bases, { ...parsed, ownSchemas })),
  };
}

function serviceSources(
  [name, [strongest, ...others]]: readonly [string, readonly TextFile[]],
  bases: ReadonlyMap<string, ReadFile>,
  { defaults, ...context }: Pick<ParsedEnvironment, 'defaults'> & ServiceContext,
): readonly ServiceSources[] {
  const base = bases.get(name);
  if (base === undefined || strongest === undefined) return [];
  const overlays = [strongest, ...others] as const;
  const read = () => ({ base, overlays: overlays.map(readFile), defaults });
  const parseInSteps = () => parseService(name, read, context);
  const parse = () => finished(parseInSteps());
  return [{ name, base, overlays: [strongest, ...others], parseInSteps, parse }];
}
