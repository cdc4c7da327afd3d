import type { Issue } from '../values/issue.ts';
import { mergePatch } from '../values/merge-patch.ts';
import { suggest } from '../values/suggest.ts';
import { chainOf, member, placed, type Member } from './environment-chain.ts';
import { clusterPatches, commonPatches, type Patch } from './cluster-patches.ts';
import type { EnvironmentFiles } from './input-tree.ts';
import type { OpenedEnvironment } from './opened-environment.ts';
import { overlaysOf } from './overlays.ts';
import { terraformPathOf } from './terraform-path.ts';
import { withUniqueNames } from './unique-environments.ts';

/** Every environment with what it extends, one for each of its clusters; sorted by name. */
export function openEnvironments(all: readonly EnvironmentFiles[]): readonly OpenedEnvironment[] {
  const members = new Map(all.map((files) => [files.name, member(files)]));
  const parents = new Set([...members.values()].map((each) => each.extends));
  const found = [...members.values()].flatMap((each) =>
    inClusters(each, members, parents.has(each.files.name)),
  );
  return withUniqueNames(found.toSorted((one, other) => (one.name < other.name ? -1 : 1)));
}

function inClusters(
  first: Member,
  all: ReadonlyMap<string, Member>,
  isExtended: boolean,
): readonly OpenedEnvironment[] {
  const { members, issues } = chainOf(first, all);
  const { file, name } = first.files;
  const common = commonPatches(members);
  const clusters = clusterPatches(members);
  const whole: OpenedEnvironment = {
    name,
    folder: name,
    isExtended,
    file,
    layers: common.map(({ layer }) => layer),
    parts: [...common, ...[...(clusters?.values() ?? [])].flat()],
    input: undefined,
    overlays: overlaysOf(members),
    terraformPath: undefined,
    issues: [...members.flatMap((each) => each.issues), ...issues],
  };
  // Neither what cannot be read nor what extends it can be said to lack anything.
  if (issues.length > 0 || common.length < members.length) return [whole];
  const judged = { ...whole, issues: [...whole.issues, ...unknownServices(members)] };
  if (clusters === undefined) return [opened(judged, common)];
  if (clusters.size === 0) return [{ ...judged, issues: [...judged.issues, ...noClusters(first)] }];
  return [...clusters].map(([cluster, patches]) =>
    opened({ ...judged, name: `${name}-${cluster}`, cluster }, [...patches, ...common]),
  );
}

/** The strongest patch comes first. */
function opened(whole: OpenedEnvironment, patches: readonly Patch[]): OpenedEnvironment {
  const layers = patches.map(({ layer }) => layer);
  const input = patches.map(({ value }) => value).reduceRight((below, value) => mergePatch(below, value));
  return { ...whole, layers, input, terraformPath: terraformPathOf(input, layers) };
}

/** Clusters that are no maps are said already. */
function noClusters({ files, input, issues, extends: parent }: Member): readonly Issue[] {
  if (issues.length > 0) return [];
  const path = input?.['clusters'] === undefined ? ['extends'] : ['clusters'];
  // Without a word it has the clusters of the environment that it extends.
  const none = parent === undefined ? 'write no clusters' : 'write clusters: null';
  const help = `add one, or ${none}: then the environment is one cluster`;
  return [placed(files, { path, what: 'expected at least one cluster', help })];
}

/** What is chosen in vain, at every step of the chain. */
function unknownServices([first, ...parents]: readonly Member[]): readonly Issue[] {
  if (first === undefined || parents.length === 0) return [];
  const known = [...overlaysOf(parents).keys()];
  const faults = (first.services ?? []).flatMap((name, index) => {
    if (known.includes(name)) return [];
    const what = `the service "${name}" does not run in ${first.extends}${suggest(name, known)}`;
    return [placed(first.files, { path: ['services', index], what, help: 'correct the name, or remove it' })];
  });
  return [...faults, ...unknownServices(parents)];
}
