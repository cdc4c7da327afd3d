import type { WorkloadModel } from '../../../environments/pod-model.ts';
import type { Service } from '../../../environments/service.ts';
import { Deployment } from '../../../environments/workload.ts';
import type { Problem } from '../../values/problem.ts';

const usual: WorkloadModel = { kind: 'Deployment', settings: Deployment.parse({}) };

/** The one kind of workload that a service names, or a Deployment. */
export function workloadModel(
  { deployment, statefulSet, daemonSet, cronJob, job }: Service,
  problems: Problem[],
): WorkloadModel {
  const named: readonly (readonly [string, WorkloadModel])[] = [
    ...(deployment === undefined
      ? []
      : [['deployment', { kind: 'Deployment', settings: deployment }] as const]),
    ...(statefulSet === undefined
      ? []
      : [['statefulSet', { kind: 'StatefulSet', settings: statefulSet }] as const]),
    ...(daemonSet === undefined ? [] : [['daemonSet', { kind: 'DaemonSet', settings: daemonSet }] as const]),
    ...(cronJob === undefined ? [] : [['cronJob', { kind: 'CronJob', settings: cronJob }] as const]),
    ...(job === undefined ? [] : [['job', { kind: 'Job', settings: job }] as const]),
  ];
  for (const [field] of named.slice(1))
    problems.push({
      path: [field],
      atKey: true,
      what: `is a second kind of workload beside ${named[0]?.[0]}`,
      help: 'keep one of them; an overlay adds to what the base says, and removes it with null',
    });
  return named[0]?.[1] ?? usual;
}
