import { posix } from 'node:path';
import { EnvironmentFamily } from '../../environments/environment-family.ts';
import type { Issue } from '../values/issue.ts';
import { isMap, mergePatch } from '../values/merge-patch.ts';
import { suggest } from '../values/suggest.ts';
import type { TextFile } from '../values/text-file.ts';
import type { YamlMap } from '../values/yaml-value.ts';
import type { EnvironmentFiles } from './input-tree.ts';
import type { Layer } from './layer.ts';
import { parseSchema } from './schema-problems.ts';
import { Sources } from './sources.ts';
import { readYaml } from './yaml/read-yaml.ts';

/** An environment as it runs: with what it extends, in one of its clusters. */
export interface OpenedEnvironment {
  readonly name: string;
  /** The environment file of its own. */
  readonly file: TextFile;
  /** Where its values stand, the strongest first. */
  readonly layers: readonly Layer[];
  readonly input: YamlMap | undefined;
  /** By service, sorted; the strongest first. */
  readonly overlays: ReadonlyMap<string, readonly TextFile[]>;
  /** The Terraform file, relative to the repository. */
  readonly terraformPath: string | undefined;
  readonly issues: readonly Issue[];
}

/** One environment file, read. */
interface Member {
  readonly files: EnvironmentFiles;
  readonly input: YamlMap | undefined;
  readonly extends: string | undefined;
  readonly services: readonly string[] | undefined;
  readonly issues: readonly Issue[];
}

/** Every environment with what it extends, one for each of its clusters; sorted by name. */
export function openEnvironments(all: readonly EnvironmentFiles[]): readonly OpenedEnvironment[] {
  const members = new Map(all.map((files) => [files.name, member(files)]));
  const opened = [...members.values()].flatMap((each) => inClusters(each, members));
  return opened.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function member(files: EnvironmentFiles): Member {
  const { value: input, issues } = readYaml(files.file.path, files.file.text);
  const family = {
    extends: input?.['extends'],
    services: input?.['services'],
    clusters: input?.['clusters'],
  };
  const parsed = parseSchema(EnvironmentFamily, family);
  const sources = new Sources([{ file: files.file, kind: 'environment' }]);
  const problems = parsed.problems.map((problem) => sources.place(problem));
  return {
    files,
    input,
    extends: parsed.value?.extends,
    services: parsed.value?.services,
    issues: [...issues, ...problems],
  };
}

interface Chain {
  /** The environment itself first, then what it extends, and so on. */
  readonly members: readonly Member[];
  readonly issues: readonly Issue[];
}

function chainOf(first: Member, members: ReadonlyMap<string, Member>): Chain {
  const chain: Member[] = [first];
  for (let last = first; last.extends !== undefined;) {
    const next = members.get(last.extends);
    if (next === undefined) return { members: chain, issues: [unknownParent(last, last.extends, members)] };
    if (chain.includes(next)) return { members: chain, issues: [circle(last, last.extends)] };
    chain.push(next);
    last = next;
  }
  return { members: chain, issues: [] };
}

function unknownParent({ files }: Member, name: string, members: ReadonlyMap<string, Member>): Issue {
  const what = `extends the environment "${name}", which does not exist${suggest(name, members.keys())}`;
  return placed(files.file, { path: ['extends'], what, help: 'correct the name, or remove it' });
}

function circle({ files }: Member, name: string): Issue {
  const what = `extends "${name}", which extends this one in turn`;
  return placed(files.file, { path: ['extends'], what, help: 'one of them has to stand alone' });
}

function placed(file: TextFile, problem: Parameters<Sources['place']>[0]): Issue {
  return new Sources([{ file, kind: 'environment' }]).place(problem);
}

function inClusters(first: Member, all: ReadonlyMap<string, Member>): readonly OpenedEnvironment[] {
  const { members, issues: ofChain } = chainOf(first, all);
  const { files } = first;
  const issues = [...first.issues, ...ofChain];
  const overlays = overlaysOf(members);
  const whole = { file: files.file, overlays, issues };
  // What cannot be read is said with the file; what extends it has nothing to add.
  if (ofChain.length > 0 || members.some(({ input }) => input === undefined))
    return [
      {
        ...whole,
        name: files.name,
        layers: layersOf(members, []),
        input: undefined,
        terraformPath: undefined,
      },
    ];
  const merged = members
    .toReversed()
    .reduce<YamlMap>((below, { input = {} }) => mergePatch(below, input), {});
  const { extends: _, services: __, clusters, ...common } = merged;
  if (!isMap(clusters)) return [opened(whole, files.name, members, [], common)];
  return Object.entries(clusters)
    .filter(([, patch]) => isMap(patch))
    .map(([cluster, patch]) =>
      opened(
        whole,
        `${files.name}-${cluster}`,
        members,
        ['clusters', cluster],
        mergePatch(common, isMap(patch) ? patch : {}),
      ),
    );
}

function opened(
  whole: Pick<OpenedEnvironment, 'file' | 'overlays' | 'issues'>,
  name: string,
  members: readonly Member[],
  at: readonly string[],
  input: YamlMap,
): OpenedEnvironment {
  const layers = layersOf(members, at);
  const terraformPath = terraformPathOf(input, layers);
  return { ...whole, name, layers, input, terraformPath };
}

function layersOf(members: readonly Member[], at: readonly string[]): readonly Layer[] {
  const files = members.map(({ files: { file } }): Layer => ({ file, kind: 'environment' }));
  return at.length === 0 ? files : [...files.map((layer) => ({ ...layer, at })), ...files];
}

/** Relative to the file that names it. */
function terraformPathOf({ terraform }: YamlMap, layers: readonly Layer[]): string | undefined {
  if (typeof terraform !== 'string') return undefined;
  const naming =
    layers.length === 1 ? layers[0] : layers.find((layer) => new Sources([layer]).find(['terraform']));
  if (naming === undefined) return undefined;
  const path = posix.join(posix.dirname(naming.file.path), terraform);
  return isInside(path) ? path : undefined;
}

/** What lies outside the repository is not committed, and no other machine has it; NUL ends every path. */
function isInside(path: string): boolean {
  return !/^\.\.(\/|$)|\0/.test(path);
}

/** Those of the environment itself before those that it extends, of which it may choose some. */
function overlaysOf(members: readonly Member[]): ReadonlyMap<string, readonly TextFile[]> {
  const [first, ...parents] = members;
  if (first === undefined) return new Map();
  const own = first.files.overlays;
  if (parents.length === 0) return new Map([...own].map(([name, file]) => [name, [file]]));
  const inherited = [...overlaysOf(parents)].filter(([name]) => first.services?.includes(name) ?? true);
  const all = new Map(inherited);
  for (const [name, file] of own) all.set(name, [file, ...(all.get(name) ?? [])]);
  return new Map([...all].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
