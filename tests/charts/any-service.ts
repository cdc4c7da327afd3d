import * as fc from 'fast-check';
import type { z } from 'zod';
import type { Service } from '../../environments/service.ts';

/** A service as its file would say it. */
export type ServiceInput = z.input<typeof Service>;

/** Every field present or absent by chance, each value unlike any default. */
function some<Fields>(fields: {
  [Name in keyof Fields]: fc.Arbitrary<Fields[Name]>;
}) {
  return fc.record(fields, { requiredKeys: [] });
}

/** A text that occurs nowhere by accident: what is lost cannot be mistaken for something else that is there. */
const unique = fc.uuid().map((text) => `x${text.replaceAll('-', '')}`);
const dnsLabel = unique.map((text) => text.slice(0, 20));
const shortName = unique.map((text) => text.slice(0, 14));
const variableName = unique.map((text) => text.toUpperCase());
const path = fc.array(dnsLabel, { minLength: 1, maxLength: 3 }).map((parts) => `/${parts.join('/')}`);
const anyText = fc.oneof(
  unique,
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom('no', '012', '1e3', ' ', 'a\nb\n', '$(HOME)', '{{ x }}', '"', '#', '- a', '~'),
);
const annotations = fc.dictionary(
  unique.map((text) => `example.com/${text}`),
  anyText,
  { maxKeys: 3 },
);
const labels = fc.dictionary(
  unique.map((text) => `example.com/${text}`),
  unique,
  { maxKeys: 3 },
);
const port = fc.integer({ min: 1, max: 65_535 });
const count = fc.integer({ min: 1, max: 86_400 });
const quantity = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('m', 'Mi', 'Gi', 'k'))
  .map(([amount, unit]) => `${amount}${unit}`);
const amounts = some({ cpu: quantity, memory: quantity, 'ephemeral-storage': quantity });

const image = fc
  .record(
    {
      registry: dnsLabel.map((name) => `${name}.example.com:5000`),
      repository: fc.tuple(dnsLabel, dnsLabel).map((parts) => parts.join('/')),
      tag: unique,
      digest: fc.tuple(fc.uuid(), fc.uuid()).map((ids) => `sha256:${ids.join('').replaceAll('-', '')}`),
      pullPolicy: fc.constantFrom('Always' as const, 'IfNotPresent' as const, 'Never' as const),
    },
    { requiredKeys: ['repository'] },
  )
  .map((given) => (given.tag === undefined && given.digest === undefined ? { ...given, tag: 'x1' } : given));

const ports = fc.dictionary(
  shortName,
  fc.oneof(
    port,
    fc.record(
      {
        containerPort: port,
        servicePort: port,
        protocol: fc.constantFrom('TCP' as const, 'UDP' as const, 'SCTP' as const),
      },
      { requiredKeys: ['containerPort'] },
    ),
  ),
  { minKeys: 1, maxKeys: 4 },
);

const source = fc.oneof(
  fc.record({ parameter: path }),
  fc.record({ parameter: path, version: count }),
  fc.record({ parameter: path, label: unique, property: unique }),
  fc.record({ secretsManager: path }),
  fc.record({ secretsManager: path, version: fc.uuid(), property: unique }),
  fc.record({ secretsManager: path, stage: unique }),
);

const restart = fc.constantFrom('reloader' as const, 'none' as const);

const secret = fc.record(
  {
    keys: fc.dictionary(unique, source, { minKeys: 1, maxKeys: 3 }),
    mountPath: path,
    restart,
    externalSecrets: some({
      name: dnsLabel,
      secretName: dnsLabel,
      refreshInterval: count.map((minutes) => `${minutes}m`),
    }),
    csi: some({ name: dnsLabel, secretName: dnsLabel, volumeName: dnsLabel }),
  },
  { requiredKeys: ['keys'] },
);

/** A secret whose source is that of all its keys. */
const commonSecret = fc.record({
  secretsManager: path,
  stage: unique,
  keys: fc.dictionary(unique, fc.record({ property: unique }), { minKeys: 1, maxKeys: 3 }),
});

const probe = (names: readonly string[], successThreshold: fc.Arbitrary<number> = fc.constant(1)) =>
  fc.oneof(
    path,
    fc.record(
      {
        path,
        port: fc.constantFrom(...names),
        initialDelaySeconds: count,
        periodSeconds: count,
        timeoutSeconds: count,
        successThreshold,
        failureThreshold: count,
      },
      { requiredKeys: ['path', 'port'] },
    ),
  );

const id = fc.integer({ min: 0, max: 2_147_483_647 });

const podSecurityContext = some({
  runAsNonRoot: fc.boolean(),
  runAsUser: id,
  runAsGroup: id,
  fsGroup: id,
  seccompProfile: fc.constantFrom('RuntimeDefault' as const, 'Unconfined' as const),
});

const securityContext = some({
  allowPrivilegeEscalation: fc.boolean(),
  readOnlyRootFilesystem: fc.boolean(),
  capabilities: some({
    add: fc.array(variableName, { maxLength: 2 }),
    drop: fc.array(variableName, { maxLength: 2 }),
  }),
});

const alb = some({
  scheme: fc.constantFrom('internal' as const, 'internet-facing' as const),
  targetType: fc.constantFrom('ip' as const, 'instance' as const),
  listenPorts: fc.array(fc.oneof(fc.record({ HTTP: port }), fc.record({ HTTPS: port })), {
    minLength: 1,
    maxLength: 3,
  }),
  certificateArn: unique.map((text) => `arn:aws:acm:eu-west-1:111111111111:certificate/${text}`),
  groupName: dnsLabel,
});

const nginx = some({
  sslRedirect: fc.boolean(),
  proxyBodySize: fc.integer({ min: 1, max: 9999 }).map((size) => `${size}m`),
});

function ingress(names: readonly string[]) {
  const hosts = fc.dictionary(
    fc.oneof(
      dnsLabel.map((name) => `${name}.example.com`),
      dnsLabel.map((name) => `*.${name}.example.com`),
      fc.constant('*'),
    ),
    fc.dictionary(path, fc.constantFrom(...names), { minKeys: 1, maxKeys: 2 }),
    { minKeys: 1, maxKeys: 3 },
  );
  const common = { hosts, className: dnsLabel, annotations };
  return fc.oneof(
    fc.record({ class: fc.constant('alb' as const), ...common, alb }, { requiredKeys: ['class', 'hosts'] }),
    fc.record(
      { class: fc.constant('nginx' as const), ...common, nginx },
      { requiredKeys: ['class', 'hosts'] },
    ),
  );
}

/** Variables: literal texts, keys of the given secrets, and values straight from AWS. */
function env(secrets: ServiceInput['secrets']) {
  const keys = Object.entries(secrets ?? {}).flatMap(([name, { keys: all }]) =>
    Object.keys(all).map((key) => ({ secret: name, key })),
  );
  const variable = fc.oneof(anyText, source, ...(keys.length === 0 ? [] : [fc.constantFrom(...keys)]));
  return fc.dictionary(variableName, variable, { maxKeys: 6 });
}

/** Any service that the schema accepts, whose parts fit each other. */
export const anyService = fc
  .record({ ports, secrets: fc.dictionary(dnsLabel, fc.oneof(secret, commonSecret), { maxKeys: 3 }) })
  .chain(({ ports: given, secrets }) => {
    const names = Object.keys(given);
    return fc.record(
      {
        namespace: dnsLabel,
        image,
        command: fc.array(anyText, { minLength: 1, maxLength: 3 }),
        args: fc.array(anyText, { minLength: 1, maxLength: 3 }),
        ports: fc.constant(given),
        env: env(secrets),
        secrets: fc.constant(secrets),
        secretsBackend: fc.constantFrom('external-secrets' as const, 'csi' as const),
        resources: some({ requests: amounts, limits: amounts }),
        probes: some({ startup: probe(names), readiness: probe(names, count), liveness: probe(names) }),
        replicas: fc.integer({ min: 0, max: 10_000 }),
        podSecurityContext,
        securityContext,
        serviceAccount: some({ name: dnsLabel, role: unique, automountToken: fc.boolean(), annotations }),
        service: some({
          name: dnsLabel,
          type: fc.constantFrom('ClusterIP' as const, 'NodePort' as const, 'LoadBalancer' as const),
          annotations,
        }),
        ingress: ingress(names),
        selector: fc.dictionary(unique, unique, { minKeys: 1, maxKeys: 2 }),
        labels,
        annotations,
        podAnnotations: annotations,
        volumes: fc.dictionary(
          dnsLabel,
          fc.record({ mountPath: path, emptyDir: some({ sizeLimit: quantity }) }),
          { maxKeys: 2 },
        ),
      },
      { requiredKeys: ['image', 'ports', 'secrets'] },
    );
  })
  // A probe of the short form asks the port `http`, or the only one there is.
  .map((service) => (Object.keys(service.ports).length === 1 ? service : withPort(service)));

function withPort<Input extends { readonly ports: object }>(service: Input): Input {
  return { ...service, ports: { ...service.ports, http: 8080 } };
}
