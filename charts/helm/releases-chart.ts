import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { EnvironmentModel } from '../../environments/model.ts';
import type { ResourceKind } from '../argocd/app-project.ts';
import { helmReleases } from './helm-releases.ts';

/** What a release brings that is rendered here: how much, and what an AppProject has to permit of it. */
export interface Brought {
  readonly objects: number;
  readonly namespaces: readonly string[];
  readonly clusterKinds: readonly ResourceKind[];
}

export interface ReleasesChartProps {
  readonly environment: EnvironmentModel;
  /** What the charts that are rendered here bring, by the name of the release. */
  readonly inflated: ReadonlyMap<string, Brought>;
  /** The environment's own namespaces, which its platform brings. */
  readonly ownNamespaces: readonly string[];
}

/** The Helm charts of others that an environment names, each a release called as the environment calls it. */
export class ReleasesChart extends Chart {
  constructor(scope: Construct, id: string, { environment, inflated, ownNamespaces }: ReleasesChartProps) {
    super(scope, id);
    const { name, argocd, charts } = environment;
    const given = Object.entries(charts).map(([release, chart]) => ({
      ...chart,
      name: release,
      objects: chart.inflate ? (inflated.get(release)?.objects ?? 0) : undefined,
      otherNamespaces: inflated.get(release)?.namespaces ?? [],
      clusterKinds: inflated.get(release)?.clusterKinds ?? chart.clusterKinds,
    }));
    helmReleases(
      this,
      {
        project: `${name}-charts`,
        description: `The Helm charts of others in ${name}`,
        releases: given.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
        permits: argocd.permits,
        waves: { project: 'project' },
        cascade: argocd.cascade,
        ownNamespaces,
      },
      environment,
    );
  }
}
