import { isMap } from '../values/merge-patch.ts';
import type { TextFile } from '../values/text-file.ts';
import type { YamlMap } from '../values/yaml-value.ts';
import type { Layer } from './layer.ts';

/** The file of an environment, and what it says. */
interface ReadMember {
  readonly files: { readonly file: TextFile };
  readonly input: YamlMap | undefined;
}

/** A map that is laid over others, with its place. */
export interface Patch {
  readonly layer: Layer;
  readonly value: YamlMap;
}

/** Sorted out by cluster, the strongest first. */
export type ClusterPatches = ReadonlyMap<string, readonly Patch[]>;

/** What is different in each cluster of an environment; nothing when it is one cluster. */
export function clusterPatches(members: readonly ReadMember[]): ClusterPatches | undefined {
  let all: Map<string, readonly Patch[]> | undefined;
  for (const { files, input } of members.toReversed()) {
    const clusters = input?.['clusters'];
    if (clusters === null) all = undefined;
    if (!isMap(clusters)) continue;
    all ??= new Map();
    for (const [name, value] of Object.entries(clusters)) {
      const layer: Layer = { file: files.file, kind: 'environment', at: ['clusters', name] };
      if (value === null) all.delete(name);
      else if (isMap(value)) all.set(name, [{ layer, value }, ...(all.get(name) ?? [])]);
    }
  }
  return all;
}

/** What the environments say that is true of all their clusters, the strongest first. */
export function commonPatches(members: readonly ReadMember[]): readonly Patch[] {
  return members.flatMap(({ files: { file }, input }) => {
    if (input === undefined) return [];
    const { extends: _, services: __, clusters: ___, ...value } = input;
    return [{ layer: { file, kind: 'environment' }, value }];
  });
}
