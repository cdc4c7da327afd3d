import type { Row } from './rows.ts';
import { storeRows } from './secret-rows.ts';

const rest: readonly Row[] = [
  ['', ''],
  ['metadata.namespace', '{namespace}', ''],
];

/** What services share, by kind (charts/platform/): `{self}` is what the environment says of the namespace. */
export const platformRows: Readonly<Record<string, readonly Row[]>> = {
  Namespace: [
    ['', '{self}', '{namespace}', ''],
    ['metadata.labels.*', '{self}.labels.$1'],
    ['metadata.annotations.*', '{self}.annotations.$1', '{self}', ''],
  ],
  ResourceQuota: [['', '{self}.quota'], ['spec.hard', '{self}.quota.**'], ...rest],
  LimitRange: [['', '{self}.containerLimits'], ['spec.limits[]', '{self}.containerLimits.**'], ...rest],
  SecretStore: [...storeRows(''), ...rest],
  ClusterSecretStore: [...storeRows(''), ...rest],
};

/** `{self}` is what asks for it: an operator, or a Helm chart of others; nothing for the environment's own. */
const cluster = (where: string): readonly Row[] => [
  [`${where}.name`, 'cluster.name'],
  [`${where}.server`, 'cluster.server'],
];

/** What Argo CD is told, by kind (charts/argocd/, charts/helm/). */
export const argoCdRows: Readonly<Record<string, readonly Row[]>> = {
  AppProject: [
    ['', '{self}', 'argocd'],
    ['metadata.name', '{project}', '{self}', 'argocd'],
    ['metadata.namespace', 'argocd.namespace'],
    ['spec.sourceRepos', '{self}', 'argocd.repository'],
    ['spec.destinations[namespace]', '{permittedNamespace}', '{self}', 'argocd'],
    ...cluster('spec.destinations[]'),
    ['spec.namespaceResourceWhitelist[]', '{permittedKind}.**', '{self}', 'argocd'],
    ['spec.clusterResourceWhitelist[]', '{permittedClusterKind}.**', '{self}', 'argocd'],
  ],
  Application: [
    ['', '{self}', 'argocd'],
    ['metadata.namespace', 'argocd.namespace'],
    ['metadata.finalizers', 'argocd.cascade'],
    ['spec.project', '{project}', '{self}', 'argocd'],
    ...cluster('spec.destination'),
    ['spec.destination.namespace', '{self}.namespace', '{self}', ''],
    ['spec.source.repoURL', '{self}.repository', '{self}', 'argocd.repository'],
    ['spec.source.chart', '{self}.chart', '{self}'],
    ['spec.source.targetRevision', '{version}', '{self}', 'argocd.revision'],
    ['spec.source.path', '{self}', 'argocd.path'],
    ['spec.source.helm.valuesObject', '{self}.values.**'],
    ['spec.syncPolicy', 'argocd.sync'],
    ['spec.syncPolicy.automated', 'argocd.sync.automated'],
    ['spec.syncPolicy.automated.prune', 'argocd.sync.prune'],
    ['spec.syncPolicy.automated.selfHeal', 'argocd.sync.selfHeal'],
    ['spec.syncPolicy.retry', 'argocd.sync.retry.**'],
    ['spec.syncPolicy.retry.backoff', 'argocd.sync.retry.**'],
  ],
};

/** What closes a namespace (charts/network/default-deny.ts). */
export const defaultDenyRows: readonly Row[] = [
  ['', 'networkPolicies.enforce'],
  ['spec.egress', 'networkPolicies.egress'],
  ['spec.policyTypes', 'networkPolicies.egress'],
  ...rest,
];

/** What opens the pods of a service (charts/network/service-policies.ts). */
export const policyRows: readonly Row[] = [
  ['', ''],
  ['spec.podSelector.matchLabels.*', 'selector.$1', ''],
  ['spec.egress', 'needs'],
  ['spec.egress[]', '{need}'],
  ['spec.egress[].ports', '{need}.ports'],
  ['spec.egress[].ports[]', '{need}.ports.$2.**'],
  ['spec.egress[].to[].ipBlock.cidr', '{need}.cidrs.$2'],
  ['metadata.namespace', 'namespace', '@namespace', ''],
];
