import { hookPodRows, podRows } from './pod-rows.ts';
import { below, type Row } from './rows.ts';

const template = (rows: readonly Row[]) => below('spec.template', rows);

/** What all objects of a service have in common; of two rows that match as much, the first counts. */
export const commonRows: readonly Row[] = [
  ['', ''],
  ['metadata.namespace', 'namespace', '@namespace', ''],
  ['metadata.labels', 'labels', ''],
  ['metadata.labels.*', 'labels.$1', ''],
];

/** The settings of a kind of workload have Kubernetes' own names, most of them (charts/workload/). */
function kindRows(settings: string, pods: readonly Row[]): readonly Row[] {
  return [
    ['', settings],
    ['metadata.annotations', 'annotations', ''],
    ['metadata.annotations.*', 'annotations.$1', ''],
    ['spec', `${settings}.**`],
    ['spec.replicas', 'replicas', ''],
    ['spec.selector', 'selector', ''],
    ['spec.selector.matchLabels.*', 'selector.$1', ''],
    ...pods,
    ...commonRows,
  ];
}

/** By kind. */
export const workloadRows: Readonly<Record<string, readonly Row[]>> = {
  Deployment: [
    ...kindRows('deployment', template(podRows)),
    ['spec.strategy.type', 'deployment.strategy'],
    ['spec.strategy.rollingUpdate', 'deployment.**'],
  ],
  StatefulSet: [
    ...kindRows('statefulSet', template(podRows)),
    ['spec.serviceName', 'service.name', 'service.headless', ''],
    ['spec.updateStrategy.type', 'statefulSet.updateStrategy'],
    ['spec.persistentVolumeClaimRetentionPolicy', 'statefulSet.volumeClaimRetention.**'],
    ['spec.volumeClaimTemplates', 'statefulSet.volumeClaims'],
    ['spec.volumeClaimTemplates[metadata.name]', 'statefulSet.volumeClaims.$1'],
    ...below('spec.volumeClaimTemplates[metadata.name].spec', claimRows('statefulSet.volumeClaims.$1')),
  ],
  DaemonSet: [
    ...kindRows('daemonSet', template(podRows)),
    ['spec.updateStrategy.type', 'daemonSet.updateStrategy'],
    ['spec.updateStrategy.rollingUpdate', 'daemonSet.**'],
  ],
  CronJob: [
    ...kindRows('cronJob', below('spec.jobTemplate.spec.template', podRows)),
    ['spec.jobTemplate.metadata.labels.*', 'labels.$1', ''],
    ['spec.jobTemplate.spec', 'cronJob.**'],
    ['spec.jobTemplate.spec.template.spec.restartPolicy', 'cronJob.restartPolicy'],
  ],
  Job: [...kindRows('job', template(podRows)), ['spec.template.spec.restartPolicy', 'job.restartPolicy']],
};

/** A Job that Argo CD runs (charts/workload/hook.ts). */
export const hookRows: readonly Row[] = [
  ['', '{self}'],
  ['metadata.labels.*', 'labels.$1', '{self}'],
  ['metadata.annotations["argocd.argoproj.io/hook"]', '{self}.phase'],
  ['spec', '{self}.**'],
  ['spec.template', '{self}'],
  ...template(hookPodRows),
  ...commonRows,
];

/** What a claim asks for (charts/volume-claims.ts, charts/workload/volume-claim-template.ts). */
export function claimRows(claim: string): readonly Row[] {
  return [
    ['accessModes', `${claim}.accessModes.**`],
    ['storageClassName', `${claim}.storageClassName`],
    ['resources.requests.storage', `${claim}.storage`],
  ];
}
