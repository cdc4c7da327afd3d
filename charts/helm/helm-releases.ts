import type { Construct } from 'constructs';
import type { EnvironmentModel } from '../../environments/model.ts';
import { appProject, destinationCluster, type ResourceKind } from '../argocd/app-project.ts';
import { application } from '../argocd/application.ts';
import { folderSource } from '../argocd/folder-source.ts';
import { withPermits } from '../argocd/with-permits.ts';
import type { SyncWave } from '../sync-wave.ts';
import type { HelmRelease } from './helm-release.ts';
import { createsNamespace } from './creates-namespace.ts';
import { helmSource } from './helm-source.ts';

/** Helm releases under one AppProject. */
export interface HelmReleasesProps {
  readonly project: string;
  readonly description: string;
  readonly releases: readonly HelmRelease[];
  /** The namespaced kinds that they may bring; absent for all. */
  readonly namespacedKinds?: readonly ResourceKind[];
  /** What releases that went have to be permitted until they are gone. */
  readonly permits?: EnvironmentModel['argocd']['permits'];
  readonly waves: { readonly project: SyncWave; readonly application?: SyncWave };
  /** Whether the objects go with the Application. */
  readonly cascade: boolean;
  /** The environment's own namespaces, which its platform brings. */
  readonly ownNamespaces: readonly string[];
}

/** Renders an Application for each release, and the project that permits their repositories, namespaces and kinds, and nothing else (rules C3-C8). */
export function helmReleases(
  scope: Construct,
  props: HelmReleasesProps,
  environment: EnvironmentModel,
): void {
  const { project, releases, permits, waves, cascade, ownNamespaces } = props;
  if (releases.length === 0) return;
  const isNew = ({ namespace }: HelmRelease) => createsNamespace(namespace, ownNamespaces);
  appProject(
    scope,
    {
      name: project,
      description: props.description,
      wave: waves.project,
      sourceRepos: distinct(releases.map((release) => sourceOf(release, environment).repoURL)),
      ...withPermits(broughtBy(props, releases.some(isNew)), permits),
    },
    environment,
  );
  for (const release of releases) {
    const { name, namespace } = release;
    const destination = { ...destinationCluster(environment.cluster), namespace };
    const source = sourceOf(release, environment);
    const options = {
      objects: release.objects,
      wave: waves.application,
      cascade,
      createNamespace: isNew(release),
    };
    application(
      scope,
      { name: `${environment.name}-${name}`, project, destination, source, ...options },
      environment,
    );
  }
}

/** What the releases bring. */
function broughtBy({ releases, namespacedKinds }: HelmReleasesProps, createsNamespaces: boolean) {
  return {
    namespaces: releases.flatMap(({ namespace, otherNamespaces = [] }) => [namespace, ...otherNamespaces]),
    clusterKinds: [
      ...(createsNamespaces ? [{ group: '', kind: 'Namespace' }] : []),
      ...releases.flatMap(({ clusterKinds }) => clusterKinds),
    ],
    namespacedKinds,
  };
}

function sourceOf(release: HelmRelease, environment: EnvironmentModel) {
  return release.objects !== undefined ? folderSource(release.name, environment) : helmSource(release);
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)].toSorted();
}
