import type { EnvironmentModel } from '../../environments/model.ts';
import { seconds } from '../values/seconds.ts';
import type { Facts } from './facts.ts';

/** What an environment says of its cluster. */
export function clusterFacts({ name, cluster, aws, argocd, secrets, namespaces }: EnvironmentModel): Facts {
  const { rotationPollInterval } = secrets.csi;
  const { store } = secrets.externalSecrets;
  return {
    isComplete: true,
    environment: name,
    stores: store.create ? [] : undefined,
    kubernetes: cluster.kubernetes,
    externalSecrets: secrets.externalSecrets.version,
    csiDriver: secrets.csi.version,
    awsProvider: secrets.csi.providerVersion,
    argocdVersion: argocd.version,
    argocdNamespaces: [argocd.namespace],
    repository: argocd.repository,
    tracking: 'annotation',
    // Argo CD makes the first when it is installed.
    projects: ['default', argocd.rootProject],
    clusters: [cluster.name, cluster.server, 'in-cluster', 'https://kubernetes.default.svc'].filter(
      (each) => each !== undefined,
    ),
    namespaces: Object.keys(namespaces).filter((each) => namespaces[each]?.create === false),
    partition: aws.partition,
    region: aws.region,
    account: aws.account,
    rotationSeconds: rotationPollInterval === 'none' ? 'none' : seconds(rotationPollInterval),
  };
}
