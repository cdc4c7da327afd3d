import { posix } from 'node:path';
import type { Issue } from '../values/issue.ts';
import { isMap, mergePatch } from '../values/merge-patch.ts';
import type { TextFile } from '../values/text-file.ts';
import type { YamlMap } from '../values/yaml-value.ts';
import { chainOf, member, type Member } from './environment-chain.ts';
import type { EnvironmentFiles } from './input-tree.ts';
import type { Layer } from './layer.ts';
import { Sources } from './sources.ts';

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

/** Every environment with what it extends, one for each of its clusters; sorted by name. */
export function openEnvironments(all: readonly EnvironmentFiles[]): readonly OpenedEnvironment[] {
  const members = new Map(all.map((files) => [files.name, member(files)]));
  const found = [...members.values()].flatMap((each) => inClusters(each, members));
  return found.toSorted((one, other) => (one.name < other.name ? -1 : 1));
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

/** What lies outside the repository is not committed, and no other machine has it. */
function isInside(path: string): boolean {
  return !/^\.\.(\/|$)/.test(path);
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
