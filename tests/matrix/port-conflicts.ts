import { needs, present, type Conflict } from './conflict.ts';
import { isRun } from './workload-conflicts.ts';
import { absent } from './factor.ts';
import { probeKinds, probeSettings } from './port-factors.ts';

const [http, extra, create] = ['service.ports.http', 'service.ports.extra', 'service.service.create'];

/** A setting of the Service at its default says nothing. */
const settings = {
  name: [absent],
  type: [absent, 'ClusterIP'],
  headless: [absent, 'false'],
  sessionAffinity: [absent, 'None'],
  annotations: [absent, '{}'],
};

/** A StatefulSet has a Service without ports too, and names one that exists already. */
function isNowhere(field: string, kind: string, made: string, hasPorts: boolean, headless: string): boolean {
  if (isRun(kind)) return true;
  if (kind.startsWith('statefulSet') && field === 'name') return false;
  const governs = kind.startsWith('statefulSet') && headless === 'true';
  return made === 'false' || (!hasPorts && !governs);
}

const service: readonly Conflict[] = Object.entries(settings).map(([field, usual]) => ({
  why: 'without a Service its settings are nowhere',
  between: [`service.service.${field}`, 'workload', create, http, extra, 'service.service.headless'],
  forbids: (given = absent, kind = absent, made = absent, one = absent, other = absent, headless = given) =>
    !usual.includes(given) && isNowhere(field, kind, made, one !== absent || other !== absent, headless),
}));

const type = 'service.service.type';
const balances = (given: string) => given === 'LoadBalancer';
const types: readonly Conflict[] = [
  needs('service.service.loadBalancerClass', type, balances, 'belongs to a load balancer'),
  needs('service.service.loadBalancerSourceRanges', type, balances, 'belongs to a load balancer'),
  needs(
    'service.service.externalTrafficPolicy',
    type,
    (given) => balances(given) || given === 'NodePort',
    'a way from outside',
  ),
  {
    why: 'an ALB reaches nodes by ports of theirs',
    between: ['service.ingress.alb.targetType', type],
    forbids: (target, given) => target === 'instance' && given !== 'NodePort' && !balances(given),
  },
  {
    why: 'only a ClusterIP can be none',
    between: ['service.service.headless', type],
    forbids: (headless, given) => headless === 'true' && given !== absent && given !== 'ClusterIP',
  },
  {
    why: 'a headless Service chooses no pod',
    between: ['service.service.headless', 'service.service.sessionAffinity'],
    forbids: (headless, affinity) => headless === 'true' && affinity === 'ClientIP',
  },
  {
    why: 'a port of the Service that a run does not have',
    between: ['workload', http],
    forbids: (kind = absent, port) => isRun(kind) && port === 'both ports',
  },
];

const isLong = (form: string) => form !== absent && form !== 'short';

const probes: readonly Conflict[] = probeKinds.flatMap((kind) => {
  const probe = `service.probes.${kind}`;
  return [
    {
      why: 'a probe asks a port for TCP',
      between: [probe, http, extra],
      forbids: (given, one, other) =>
        given !== absent && given !== 'exec' && one === absent && other !== 'TCP',
    },
    needs(`${probe}.port`, http, present, 'the port that the probe asks is http'),
    needs(`${probe}.port`, probe, (form) => form !== 'exec', 'a command asks no port'),
    needs(`${probe}.scheme`, probe, (form) => form === 'long', 'only HTTP has a scheme'),
    ...probeSettings.map((setting) =>
      needs(`${probe}.${setting}`, probe, isLong, 'only the long form has settings'),
    ),
  ];
});

const ingress = 'service.ingress';
const classes = {
  alb: ['scheme', 'targetType', 'listenPorts', 'certificateArn', 'groupName'],
  nginx: ['sslRedirect', 'proxyBodySize'],
};

const ingresses: readonly Conflict[] = [
  needs(`${ingress}.class`, `${ingress}.hosts`, present, 'an Ingress has hosts'),
  needs(`${ingress}.hosts`, `${ingress}.class`, present, 'an Ingress has a class'),
  needs(`${ingress}.hosts`, http, present, 'the hosts lead to the port http'),
  needs('certificates', `${ingress}.class`, (given) => given === 'nginx', 'an ALB has those of ACM alone'),
  needs(`${ingress}.hosts`, create, (made) => made !== 'false', 'an Ingress leads to a Service'),
  {
    why: 'a certificate of another region',
    between: [`${ingress}.alb.certificateArn`, 'environment.aws'],
    forbids: (arn, aws = '') => arn !== absent && ['china', 'government'].includes(aws),
  },
  ...['className', 'annotations'].map((field) =>
    needs(`${ingress}.${field}`, `${ingress}.class`, present, 'a setting of an Ingress that is not there'),
  ),
  ...Object.entries(classes).flatMap(([name, fields]) =>
    fields.map((field) =>
      needs(
        `${ingress}.${name}.${field}`,
        `${ingress}.class`,
        (given) => given === name,
        'belongs to a class',
      ),
    ),
  ),
];

const routes: readonly Conflict[] = [
  needs('service.httpRoute', http, present, 'the paths lead to the port http'),
  needs('service.httpRoute', create, (made) => made !== 'false', 'a route leads to a Service'),
  needs('service.monitor', http, present, 'the port that is read is http'),
  ...[create, 'workload'].map((other) => ({
    why: 'the metrics are read through a Service',
    between: ['service.monitor', other],
    forbids: (monitor = absent, found = absent) =>
      monitor !== absent && monitor !== 'by pods' && (found === 'false' || isRun(found)),
  })),
];

/** What excludes what among the ports, the probes, the Service and the ways to it. */
export const portConflicts: readonly Conflict[] = [...service, ...types, ...probes, ...ingresses, ...routes];
