import type { Construct } from 'constructs';
import type { EnvironmentModel } from '../../environments/model.ts';
import type { AppProjectSpec } from '../../imports/argoproj.io.ts';
import { ManifestObject } from '../manifest-object.ts';
import type { Plain } from '../plain.ts';
import { syncWave } from '../sync-wave.ts';

/** A kind of object, by its API group (empty for the core group). */
export interface ResourceKind {
  readonly group: string;
  readonly kind: string;
}

/** What was rendered for an environment, each list sorted: the project permits exactly that. */
export interface Permitted {
  readonly namespaces: readonly string[];
  readonly clusterKinds: readonly ResourceKind[];
  readonly namespacedKinds: readonly ResourceKind[];
}

/** Renders the AppProject of an environment: its repository, its namespaces of its cluster, its kinds, and nothing else (rule C24). */
export function appProject(scope: Construct, environment: EnvironmentModel, permitted: Permitted): void {
  const { argocd, cluster, name, project } = environment;
  new ManifestObject(scope, 'app-project', {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: { name: project, namespace: argocd.namespace, annotations: syncWave('project') },
    spec: {
      description: `The services and the platform of ${name}`,
      sourceRepos: [argocd.repository],
      destinations: permitted.namespaces.map((namespace) => ({ ...destinationCluster(cluster), namespace })),
      clusterResourceWhitelist: permitted.clusterKinds.length === 0 ? undefined : permitted.clusterKinds,
      namespaceResourceWhitelist: permitted.namespacedKinds,
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
