import * as fc from 'fast-check';
import type { z } from 'zod';
import type { Service } from '../../environments/service.ts';
import { serviceAccount } from './any/account.ts';
import {
  annotations,
  byLabel,
  dnsLabel,
  labels,
  resources,
  some,
  texts,
  unique,
  word,
} from './any/basics.ts';
import {
  hooks,
  image,
  initContainers,
  lifecycle,
  podSecurityContext,
  probes,
  securityContext,
} from './any/containers.ts';
import { env, ownEnv } from './any/env.ts';
import { config, volumes } from './any/folders.ts';
import { httpRoute, ingress, monitor, needs, ports, service } from './any/reach.ts';
import { autoscaling, podDisruptionBudget, tolerations, topologySpread } from './any/scaling.ts';
import { secrets } from './any/secrets.ts';
import { fitting } from './any/fitting.ts';
import { kindOf, workload } from './any/workload.ts';

/** A service as its file would say it. */
export type ServiceInput = z.input<typeof Service>;

type Kinds = 'deployment' | 'statefulSet' | 'daemonSet' | 'cronJob' | 'job';
type Declared = Pick<ServiceInput, Kinds> & {
  readonly [Name in 'ports' | 'secrets' | 'config' | 'volumes']: NonNullable<ServiceInput[Name]>;
};

/** What the other fields refer to. */
const declared: fc.Arbitrary<Declared> = fc
  .tuple(fc.record({ ports, secrets, config, volumes }), workload)
  // A probe of the short form asks the port `http`, or the only one there is.
  .map(([given, kind]) => ({ ...given, ...kind, ports: withHttp(given.ports) }));

function withHttp(given: Declared['ports']): Declared['ports'] {
  return Object.keys(given).length === 1 ? given : { ...given, http: 8080 };
}

/** Any service that the schema accepts, whose parts fit each other. */
export const anyService: fc.Arbitrary<ServiceInput> = declared
  .chain((given) =>
    fc
      .record({ ...pods(given), ...surroundings(given) }, { requiredKeys: ['image'] })
      .map((more): ServiceInput => ({ ...given, ...more })),
  )
  .map(fitting);

/** What the pods are. */
function pods(given: Declared) {
  const names = Object.keys(given.ports);
  const variables = ownEnv(given.secrets, given.config);
  return {
    image,
    command: texts,
    args: texts,
    env: env(given.secrets, given.config),
    resources: resources,
    probes: probes(names),
    lifecycle,
    terminationGracePeriodSeconds: fc.integer({ min: 1000, max: 86_400 }),
    initContainers: initContainers(variables, mountable(given), names),
    hooks: hooks(variables),
    nodeSelector: labels,
    tolerations,
    topologySpreadConstraints: byLabel(topologySpread),
    priorityClassName: dnsLabel,
    imagePullSecrets: imagePullSecrets(given),
    podSecurityContext,
    securityContext,
    podAnnotations: annotations,
  };
}

/** What stands around them. */
function surroundings(given: Declared) {
  const names = Object.keys(given.ports);
  return {
    namespace: dnsLabel,
    secretsBackend: word('external-secrets', 'csi'),
    replicas: fc.integer({ min: 0, max: 10_000 }),
    autoscaling,
    podDisruptionBudget,
    serviceAccount,
    service,
    ingress: ingress(names, ofType(given, 'kubernetes.io/tls')),
    httpRoute: httpRoute(names),
    needs,
    monitor: monitor(names),
    selector: fc.dictionary(unique, unique, { minKeys: 1, maxKeys: 2 }),
    labels,
    annotations,
    patches: patches(kindOf(given)),
  };
}

function mountable({ secrets: all, config: settings, volumes: folders }: Declared): readonly string[] {
  const withFiles = [...Object.entries(all), ...Object.entries(settings)]
    .filter(([, { mountPath }]) => mountPath !== undefined)
    .map(([name]) => name);
  return [...withFiles, ...Object.keys(folders)];
}

function ofType({ secrets: all }: Declared, type: string): readonly string[] {
  return Object.entries(all)
    .filter(([, secret]) => secret.type === type)
    .map(([name]) => name);
}

function imagePullSecrets(given: Declared) {
  const own = ofType(given, 'kubernetes.io/dockerconfigjson').map((secret) => fc.constant({ secret }));
  return fc.array(fc.oneof(fc.record({ name: dnsLabel }), ...own), { minLength: 1, maxLength: 2 });
}

/** A patch of the workload. */
function patches(kind: string) {
  const patch = some({
    metadata: fc.record({ annotations: fc.dictionary(unique, unique, { minKeys: 1, maxKeys: 2 }) }),
    spec: fc.dictionary(unique, fc.oneof(unique, fc.array(unique), fc.record({ inner: unique })), {
      minKeys: 1,
    }),
  }).map((given) => (Object.keys(given).length === 0 ? { spec: { paused: true } } : given));
  return fc.record({ [`${kind}/web`]: patch });
}
