import { needs, type Conflict } from './conflict.ts';
import { absent } from './factor.ts';
import { otherWords } from './workload-factors.ts';

const workload = 'workload';

/** Pods that run to an end. */
export function isRun(kind: string): boolean {
  return kind === 'cronJob' || kind.startsWith('job');
}

const isDaemonSet = (kind: string) => kind.startsWith('daemonSet');

/** What a kind of workload does not have; an empty map says nothing. */
function unfit(field: string, does: (kind: string) => boolean, why: string): Conflict {
  return {
    why,
    between: [workload, field],
    forbids: (kind = absent, given = absent) => does(kind) && given !== absent && given !== '{}',
  };
}

const counted = ['service.replicas', 'service.autoscaling'];
const users = ['fsGroup', 'runAsUser', 'runAsNonRoot'].map((field) => `service.podSecurityContext.${field}`);
const served = [
  'service.podDisruptionBudget',
  'service.ingress.hosts',
  'service.httpRoute',
  'service.selector',
];

/** Without a kind it is a Deployment. */
function fitsTo(kind: string): (given: string) => boolean {
  return (given) => given === kind || (kind === 'deployment' && given === absent);
}

const kinds: readonly Conflict[] = [
  ...counted.map((field) => unfit(field, isDaemonSet, 'each node decides for itself')),
  ...[...counted, ...served].map((field) => unfit(field, isRun, 'pods that run to an end serve nobody')),
  ...Object.entries(otherWords).flatMap(([kind, factors]) =>
    factors.map(({ name }) => needs(name, workload, fitsTo(kind), 'belongs to another kind')),
  ),
  {
    why: 'two decide how many pods run',
    between: ['service.replicas', 'service.autoscaling'],
    forbids: (replicas, autoscaling) => replicas !== absent && autoscaling !== absent,
  },
  {
    why: 'the only pod of a StatefulSet may never go',
    between: ['service.podDisruptionBudget', workload, ...counted],
    forbids: (budget, kind = absent, ...numbers) =>
      budget.endsWith('available') &&
      !budget.endsWith('unavailable') &&
      kind.startsWith('statefulSet') &&
      numbers.every((number) => number === absent),
  },
  {
    why: 'how many pods a DaemonSet should have, no budget can tell',
    between: ['service.podDisruptionBudget', workload],
    forbids: (budget, kind = absent) => isDaemonSet(kind) && budget !== absent && budget !== 'available',
  },
  {
    why: 'a claim for one pod, and more of them',
    between: ['service.volumes.disk', workload, 'service.replicas'],
    forbids: (disk, kind = absent, replicas = absent) =>
      disk === 'other claim' && replicas !== '0' && (kind === absent || kind.startsWith('deployment')),
  },
  {
    why: 'a claim for one pod, and an autoscaler that leaves two',
    between: ['service.volumes.disk', 'service.autoscaling'],
    forbids: (disk, autoscaling) => disk === 'other claim' && autoscaling !== absent,
  },
  {
    why: 'a new volume belongs to root, and the program is another user',
    between: [workload, ...users],
    forbids: (kind, group = absent, user = absent, runAsNonRoot = absent) =>
      kind === 'statefulSet' && group === absent && (user !== absent || runAsNonRoot !== 'false'),
  },
  {
    why: 'a patch of an object that is not rendered',
    between: ['patches', workload],
    forbids: (patch, kind = absent) =>
      patch === 'deployment' && kind !== absent && !kind.startsWith('deployment'),
  },
  {
    why: 'permissions are of no use without a token',
    between: ['service.serviceAccount.rules', 'service.serviceAccount.automountToken'],
    forbids: (rules, token) => rules !== absent && token !== 'true',
  },
];

const cluster = 'environment.cluster';

/** The cluster `name` is too old for some. */
const older: readonly Conflict[] = [
  ...['postStart', 'preStop'].map((moment) => ({
    why: 'the kubelet sleeps from 1.30 on',
    between: [`service.lifecycle.${moment}`, cluster],
    forbids: (handler: string, given: string) => handler === 'sleep' && given === 'name',
  })),
  {
    why: 'a sidecar is asked at http',
    between: ['init containers', 'service.ports.http'],
    forbids: (level, port) => level === 'sidecars' && port === absent,
  },
  {
    why: 'sidecars run from 1.29 on',
    between: ['init containers', cluster],
    forbids: (level, given) => level === 'sidecars' && given === 'name',
  },
];

const sleeps: readonly Conflict[] = [
  'service.lifecycle.postStart',
  'service.lifecycle.preStop',
  'init containers',
].map((sleeper) => ({
  why: 'a container sleeps for longer than its pod may take to end',
  between: [sleeper, 'service.terminationGracePeriodSeconds'],
  forbids: (level: string, grace: string) => ['sleep', 'sidecars'].includes(level) && grace === '0',
}));

/** What excludes what among the kinds of workload and what surrounds their pods. */
export const workloadConflicts: readonly Conflict[] = [...kinds, ...older, ...sleeps];
