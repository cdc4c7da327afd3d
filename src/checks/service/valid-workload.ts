import type { ServiceModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceRule } from '../service-rule.ts';

type Kind = ServiceModel['workload']['kind'];

/** What a kind of workload cannot have, and why; each field is a field of a service. */
const impossible: Readonly<Record<Kind, Readonly<Record<string, string>>>> = {
  Deployment: {},
  StatefulSet: {},
  DaemonSet: {
    replicas: 'a DaemonSet runs one pod on every node',
    autoscaling: 'a DaemonSet runs one pod on every node',
  },
  CronJob: ofRuns('a CronJob'),
  Job: ofRuns('a Job'),
};

function ofRuns(kind: string): Readonly<Record<string, string>> {
  const serves = `the pods of ${kind} run to an end and serve nobody`;
  const counted = `how many pods run is said by parallelism and completions`;
  return {
    replicas: counted,
    autoscaling: counted,
    podDisruptionBudget: `${kind} starts its pods again by itself`,
    ingress: serves,
    httpRoute: serves,
    selector: `${kind} has none`,
  };
}

/** Rule F1 and the fields that a kind of workload does not have. */
export const validWorkload: ServiceRule = {
  id: 'valid-workload',
  level: 'contract',
  rows: ['F1'],
  why: 'a setting that the kind of workload does not have would be nowhere, and two that decide the number of pods undo each other for ever',
  check: (service) => {
    const { workload, autoscaling, replicas } = service;
    const problems = notForKind(service);
    if (autoscaling === undefined || replicas === undefined || workload.kind === 'DaemonSet') return problems;
    return [
      ...problems,
      {
        path: ['replicas'],
        atKey: true,
        what: 'is decided by autoscaling: Argo CD and the autoscaler would undo each other for ever (rule F1)',
        help: 'remove it, or autoscaling; an overlay removes what the base says with null',
      },
    ];
  },
};

function notForKind(service: ServiceModel): readonly Problem[] {
  const { kind } = service.workload;
  if (kind === 'Deployment') return [];
  return Object.entries(impossible[kind])
    .filter(([field]) => isSet(field, service))
    .map(([field, why]) => ({
      path: [field],
      atKey: true,
      what: `does not fit a ${kind}: ${why}`,
      help: 'remove it; an overlay removes what the base says with null',
    }));
}

function isSet(field: string, service: ServiceModel): boolean {
  if (field === 'selector') return service.podLabels !== service.objectLabels;
  const value: unknown = new Map<string, unknown>(Object.entries(service)).get(field);
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : value !== undefined;
}
