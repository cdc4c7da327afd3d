import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { ownClusterKinds, ownNamespacedKinds } from '../../../charts/argocd/own-kinds.ts';
import { Application, type ApplicationSpecDestination, AppProject } from '../../../imports/argoproj.io.ts';
import type { NamedEnvironment } from './read-shop.ts';

interface ArgoCdChartProps {
  readonly environment: NamedEnvironment;
  /** The folders that Argo CD deploys: one for each service, and the platform. */
  readonly folders: readonly string[];
}

/** An environment's AppProject, an Application for each folder, and the root Application. */
export class ArgoCdChart extends Chart {
  constructor(scope: Construct, id: string, { environment, folders }: ArgoCdChartProps) {
    super(scope, id);
    const { argocd, cluster, name, namespace } = environment;
    const destination = { name: cluster.name ?? '', namespace: namespace ?? name };
    appProject(this, environment, destination);
    for (const folder of folders)
      application(this, folder, `${name}-${folder}`, name, destination, environment);
    const own = { server: 'https://kubernetes.default.svc', namespace: argocd.namespace };
    application(this, 'argocd', `${name}-root`, argocd.rootProject, own, environment);
  }
}

function appProject(
  scope: Construct,
  { name, argocd }: NamedEnvironment,
  destination: ApplicationSpecDestination,
): void {
  new AppProject(scope, 'app-project', {
    metadata: {
      name,
      namespace: argocd.namespace,
      annotations: { 'argocd.argoproj.io/sync-wave': '-1' },
    },
    spec: {
      description: `The services and the platform of ${name}`,
      sourceRepos: [argocd.repository],
      destinations: [destination],
      clusterResourceWhitelist: [...ownClusterKinds],
      namespaceResourceWhitelist: [...ownNamespacedKinds],
    },
  });
}

function application(
  scope: Construct,
  folder: string,
  name: string,
  project: string,
  destination: ApplicationSpecDestination,
  { argocd, name: environment }: NamedEnvironment,
): void {
  const { limit, duration, factor, maxDuration } = argocd.sync.retry;
  const isService = folder !== 'platform' && folder !== 'argocd';
  new Application(scope, `application-${folder}`, {
    metadata: {
      name,
      namespace: argocd.namespace,
      annotations: { 'argocd.argoproj.io/manifest-generate-paths': '.' },
      ...(isService ? { finalizers: ['resources-finalizer.argocd.argoproj.io/foreground'] } : {}),
    },
    spec: {
      project,
      destination,
      source: {
        repoUrl: argocd.repository,
        path: `${argocd.path}/${environment}/${folder}`,
        targetRevision: argocd.revision,
        directory: { include: '*.yaml' },
      },
      syncPolicy: {
        automated: { prune: argocd.sync.prune, selfHeal: argocd.sync.selfHeal },
        retry: { limit, backoff: { duration, factor, maxDuration }, refresh: true },
        syncOptions: ['ServerSideApply=true'],
      },
    },
  });
}
