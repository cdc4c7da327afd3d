import type { HelmValues } from '../../environments/helm-chart.ts';
import type { ResourceKind } from '../argocd/app-project.ts';

/** A pinned Helm chart and where it goes. */
export interface HelmRelease {
  /** The release's name, after which charts name their objects. */
  readonly name: string;
  readonly repository: string;
  readonly chart: string;
  readonly version: string;
  readonly namespace: string;
  readonly values: HelmValues;
  /** How many of its objects are rendered here, into a folder of its name; absent where Argo CD renders it. */
  readonly objects?: number | undefined;
  /** Namespaces that it reaches beside its own. */
  readonly otherNamespaces?: readonly string[];
  /** The cluster-scoped kinds among its objects. */
  readonly clusterKinds: readonly ResourceKind[];
}
