import * as fc from 'fast-check';
import {
  count,
  dnsLabel,
  path,
  resources,
  small,
  some,
  texts,
  unique,
  variableName,
  word,
} from './basics.ts';

export const image = fc
  .record(
    {
      registry: dnsLabel.map((name) => `${name}.example.com:5000`),
      repository: fc.tuple(dnsLabel, dnsLabel).map((parts) => parts.join('/')),
      tag: unique,
      digest: fc.tuple(fc.uuid(), fc.uuid()).map((ids) => `sha256:${ids.join('').replaceAll('-', '')}`),
      pullPolicy: word('Always', 'IfNotPresent', 'Never'),
    },
    { requiredKeys: ['repository'] },
  )
  .map((given) => (given.tag === undefined && given.digest === undefined ? { ...given, tag: 'x1' } : given));

function probe(names: readonly string[], successThreshold: fc.Arbitrary<number> = fc.constant(1)) {
  const timing = {
    initialDelaySeconds: count,
    periodSeconds: count,
    timeoutSeconds: count,
    successThreshold,
    failureThreshold: count,
  };
  const port = fc.constantFrom(...names);
  return fc.oneof(
    path,
    fc.record({ path, scheme: word('HTTP', 'HTTPS'), port, ...timing }, { requiredKeys: ['path', 'port'] }),
    fc.record({ exec: texts, ...timing }, { requiredKeys: ['exec'] }),
    fc.record({ grpc: some({ service: unique }), port, ...timing }, { requiredKeys: ['grpc', 'port'] }),
    fc.record({ tcpSocket: fc.constant({}), port, ...timing }, { requiredKeys: ['tcpSocket', 'port'] }),
  );
}

export function probes(names: readonly string[]) {
  return some({ startup: probe(names), readiness: probe(names, count), liveness: probe(names) });
}

const handler = fc.oneof(fc.record({ exec: texts }), fc.record({ sleep: small }));
export const lifecycle = some({ postStart: handler, preStop: handler });

const id = fc.integer({ min: 0, max: 2_147_483_647 });

export const podSecurityContext = some({
  runAsNonRoot: fc.boolean(),
  runAsUser: id,
  runAsGroup: id,
  fsGroup: id,
  seccompProfile: word('RuntimeDefault', 'Unconfined'),
});

export const securityContext = some({
  allowPrivilegeEscalation: fc.boolean(),
  readOnlyRootFilesystem: fc.boolean(),
  capabilities: some({
    add: fc.array(variableName, { maxLength: 2 }),
    drop: fc.array(variableName, { maxLength: 2 }),
  }),
});

/** Containers before the service's own; only a sidecar has probes and a lifecycle. */
export function initContainers<Env>(
  env: fc.Arbitrary<Env>,
  mountable: readonly string[],
  names: readonly string[],
) {
  const common = {
    image,
    command: texts,
    args: texts,
    env,
    mounts: fc.subarray([...mountable]),
    resources,
    securityContext,
  };
  const sidecar = { ...common, restartPolicy: word('Always'), probes: probes(names), lifecycle };
  return fc.dictionary(
    dnsLabel,
    fc.oneof(some(common), fc.record(sidecar, { requiredKeys: ['restartPolicy'] })),
    { maxKeys: 2 },
  );
}

export function hooks<Env>(env: fc.Arbitrary<Env>) {
  const fields = {
    command: texts,
    args: texts,
    env,
    resources,
    backoffLimit: small,
    activeDeadlineSeconds: count,
  };
  const hook = fc.record({ phase: word('PreSync', 'PostSync'), ...fields }, { requiredKeys: ['phase'] });
  return fc.dictionary(dnsLabel, hook, { maxKeys: 2 });
}
