import type { Construct } from 'constructs';
import type { EnvironmentModel } from '../../environments/model.ts';
import type { AppProjectSpec } from '../../imports/argoproj.io.ts';
import { ManifestObject } from '../manifest-object.ts';
import type { Plain } from '../plain.ts';
import { syncWave, type SyncWave } from '../sync-wave.ts';

/** A kind of object, by its API group (empty for the core group). */
export interface ResourceKind {
  readonly group: string;
  readonly kind: string;
}

/** What was rendered for an environment, each list sorted. */
export interface Permitted {
  readonly namespaces: readonly string[];
  readonly clusterKinds: readonly ResourceKind[];
  readonly namespacedKinds: readonly ResourceKind[];
}

/** What an AppProject permits, each list sorted. */
export interface AppProjectProps {
  readonly name: string;
  readonly description: string;
  readonly wave: SyncWave;
  readonly sourceRepos: readonly string[];
  readonly namespaces: readonly string[];
  readonly clusterKinds: readonly ResourceKind[];
  /** Absent for all. */
  readonly namespacedKinds?: readonly ResourceKind[] | undefined;
}

/** Renders an AppProject: its repositories, its namespaces of the environment's cluster, its kinds, and nothing else (rule C24). */
export function appProject(
  scope: Construct,
  { name, description, wave, sourceRepos, namespaces, clusterKinds, namespacedKinds }: AppProjectProps,
  { argocd, cluster }: EnvironmentModel,
): void {
  new ManifestObject(scope, `app-project-${name}`, {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: { name, namespace: argocd.namespace, annotations: syncWave(wave) },
    spec: {
      description,
      sourceRepos,
      destinations: namespaces.map((namespace) => ({ ...destinationCluster(cluster), namespace })),
      clusterResourceWhitelist: clusterKinds.length === 0 ? undefined : clusterKinds,
      namespaceResourceWhitelist: namespacedKinds,
    } satisfies Plain<AppProjectSpec>,
  });
}

/** A cluster by exactly one of its name and its server (rule C1). */
export function destinationCluster({
  name,
  server,
}: EnvironmentModel['cluster']): { name: string } | { server: string } {
  return name === undefined ? { server: server ?? '' } : { name };
}
