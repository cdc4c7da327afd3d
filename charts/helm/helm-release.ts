import type { ResourceKind } from '../argocd/app-project.ts';

type HelmValue = string | number | boolean | readonly HelmValue[] | HelmValues;

/** What a chart is given; no `null`, which not every reader keeps (rule F8). */
export interface HelmValues {
  readonly [key: string]: HelmValue;
}

/** A pinned Helm chart and where it goes. */
export interface HelmRelease {
  /** The release's name, after which charts name their objects. */
  readonly name: string;
  readonly repository: string;
  readonly chart: string;
  readonly version: string;
  readonly namespace: string;
  readonly values: HelmValues;
  /** The cluster-scoped kinds among its objects. */
  readonly clusterKinds: readonly ResourceKind[];
}
