import { posix } from 'node:path';
import type { YamlMap } from '../values/yaml-value.ts';
import type { Layer } from './layer.ts';
import { Sources } from './sources.ts';

/** Where the Terraform file of an environment lies in the repository: its path is relative to the file that names it. */
export function terraformPathOf({ terraform }: YamlMap, layers: readonly Layer[]): string | undefined {
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
