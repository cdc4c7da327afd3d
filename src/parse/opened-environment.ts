import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import type { YamlMap } from '../values/yaml-value.ts';
import type { Patch } from './cluster-patches.ts';
import type { Layer } from './layer.ts';
import type { Overlays } from './overlays.ts';

/** An environment as it runs: with what it extends, in one of its clusters. */
export interface OpenedEnvironment {
  readonly name: string;
  /** The folder of its files below `environments/`: its name, unless it is one of several clusters. */
  readonly folder: string;
  /** The one of its clusters. */
  readonly cluster?: string | undefined;
  /** Whether another one extends it: without a service of its own it is a pattern, and nothing runs. */
  readonly isExtended: boolean;
  /** The environment file of its own. */
  readonly file: TextFile;
  /** Where its values stand, the strongest first. */
  readonly layers: readonly Layer[];
  /** All that its files say. */
  readonly parts: readonly Patch[];
  readonly input: YamlMap | undefined;
  /** By service, sorted; the strongest first. */
  readonly overlays: Overlays;
  /** The Terraform file, relative to the repository. */
  readonly terraformPath: string | undefined;
  readonly issues: readonly Issue[];
}
