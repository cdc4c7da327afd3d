import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { EnvironmentModel } from '../../environments/model.ts';
import { helmReleases } from './helm-releases.ts';

export interface ReleasesChartProps {
  readonly environment: EnvironmentModel;
  /** The environment's own namespaces, which its platform brings. */
  readonly ownNamespaces: readonly string[];
}

/** The Helm charts of others that an environment names, each a release called as the environment calls it. */
export class ReleasesChart extends Chart {
  constructor(scope: Construct, id: string, { environment, ownNamespaces }: ReleasesChartProps) {
    super(scope, id);
    const { name, argocd, charts } = environment;
    const given = Object.entries(charts).map(([release, chart]) => ({ name: release, ...chart }));
    helmReleases(
      this,
      {
        project: `${name}-charts`,
        description: `The Helm charts of others in ${name}`,
        releases: given.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
        waves: { project: 'project' },
        cascade: argocd.cascade,
        ownNamespaces,
      },
      environment,
    );
  }
}
