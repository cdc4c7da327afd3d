import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import { ownClusterKinds, ownNamespacedKinds } from '../../../charts/argocd/own-kinds.ts';
import { Application, type ApplicationSpecDestination, AppProject } from '../../../imports/argoproj.io.ts';
import type { NamedEnvironment } from './read-shop.ts';

interface ArgoCdChartProps {
  readonly environment: NamedEnvironment;
  /** The folders that Argo CD deploys, one for each service, and the platform, and how many objects are in them. */
  readonly folders: ReadonlyMap<string, number>;
}

/** An environment's AppProject, an Application for each folder, and the root Application. */
export class ArgoCdChart extends Chart {
  constructor(scope: Construct, id: string, { environment, folders }: ArgoCdChartProps) {
    super(scope, id);
    const { argocd, cluster, name, namespace } = environment;
    const destination = { name: cluster.name ?? '', namespace: namespace ?? name };
    appProject(this, environment, destination);
    for (const [folder, objects] of folders)
      application(
        this,
        folder,
        { name: `${name}-${folder}`, project: name, destination, objects },
        environment,
      );
    const own = { server: 'https://kubernetes.default.svc', namespace: argocd.namespace };
    const root = { name: `${name}-root`, project: argocd.rootProject, destination: own };
    application(this, 'argocd', root, environment);
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

interface ApplicationProps {
  readonly name: string;
  readonly project: string;
  readonly destination: ApplicationSpecDestination;
  readonly objects?: number;
}

function application(
  scope: Construct,
  folder: string,
  { name, project, destination, objects }: ApplicationProps,
  { argocd, name: environment }: NamedEnvironment,
): void {
  const { limit, duration, factor, maxDuration } = argocd.sync.retry;
  const isService = folder !== 'platform' && folder !== 'argocd';
  new Application(scope, `application-${folder}`, {
    metadata: {
      name,
      namespace: argocd.namespace,
      annotations: {
        'argocd.argoproj.io/manifest-generate-paths':
          objects === undefined ? '.;../../*/argocd/*' : `.;../argocd/application-${name}.yaml`,
        ...(objects === undefined ? {} : { 'purser/objects': String(objects) }),
      },
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
