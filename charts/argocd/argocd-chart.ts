import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { EnvironmentModel } from '../../environments/model.ts';
import { appProject, destinationCluster, type Permitted } from './app-project.ts';
import { application } from './application.ts';
import { folderSource } from './folder-source.ts';
import { ownClusterKinds, ownNamespacedKinds } from './own-kinds.ts';
import { withPermits } from './with-permits.ts';

export interface ArgoCdChartProps {
  readonly environment: EnvironmentModel;
  readonly permitted: Permitted;
  /** Folders below `dist/<environment>/`, how many objects are in them, and the namespace that each deploys into; sorted. */
  readonly applications: readonly {
    readonly folder: string;
    readonly objects: number;
    readonly namespace: string;
  }[];
}

/** What Argo CD must know of an environment: its project, an Application for each folder, and the root Application that brings them. */
export class ArgoCdChart extends Chart {
  constructor(scope: Construct, id: string, { environment, permitted, applications }: ArgoCdChartProps) {
    super(scope, id);
    const { argocd, cluster, name, project } = environment;
    appProject(
      this,
      {
        name: project,
        description: `The services and the platform of ${name}`,
        wave: 'project',
        sourceRepos: [argocd.repository],
        ...withPermits(withOwnKinds(permitted), argocd.permits),
      },
      environment,
    );
    for (const { folder, objects, namespace } of applications) {
      const destination = { ...destinationCluster(cluster), namespace };
      // Namespaces and stores outlive the platform Application: losing a file must not empty a cluster (rules D3, D5).
      const cascade = argocd.cascade && folder !== 'platform';
      const source = folderSource(folder, environment);
      const props = { name: `${name}-${folder}`, project, destination, source, objects, cascade };
      application(this, props, environment);
    }
    // Applications live beside Argo CD itself, whichever cluster they deploy to.
    const destination = { server: 'https://kubernetes.default.svc', namespace: argocd.namespace };
    application(
      this,
      {
        name: `${name}-root`,
        project: argocd.rootProject,
        destination,
        source: folderSource('argocd', environment),
        cascade: false,
      },
      environment,
    );
  }
}

/** What is rendered today, and what may be rendered another day. */
function withOwnKinds({ namespaces, clusterKinds, namespacedKinds }: Permitted): Permitted {
  return {
    namespaces,
    clusterKinds: [...ownClusterKinds, ...clusterKinds],
    namespacedKinds: [...ownNamespacedKinds, ...namespacedKinds],
  };
}
