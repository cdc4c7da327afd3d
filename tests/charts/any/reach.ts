import * as fc from 'fast-check';
import {
  annotations,
  dnsLabel,
  host,
  labels,
  path,
  port,
  shortName,
  small,
  some,
  unique,
  word,
} from './basics.ts';

export const ports = fc.dictionary(
  shortName,
  fc.oneof(
    port,
    fc.record(
      { containerPort: port, servicePort: port, protocol: word('TCP', 'UDP', 'SCTP') },
      { requiredKeys: ['containerPort'] },
    ),
  ),
  { minKeys: 1, maxKeys: 4 },
);

const ranges = fc.array(
  small.map((part) => `10.${part % 256}.0.0/16`),
  { minLength: 1, maxLength: 2 },
);
const front = { name: dnsLabel, annotations };
const outside = {
  ...front,
  externalTrafficPolicy: word('Cluster', 'Local'),
  sessionAffinity: word('None', 'ClientIP'),
};

export const service = fc.oneof(
  some({ ...front, type: word('ClusterIP'), headless: fc.boolean() }),
  some({ ...front, type: word('ClusterIP'), sessionAffinity: word('None', 'ClientIP') }),
  fc.record({ ...outside, type: word('NodePort') }, { requiredKeys: ['type'] }),
  fc.record(
    {
      ...outside,
      type: word('LoadBalancer'),
      loadBalancerClass: dnsLabel.map((name) => `example.com/${name}`),
      loadBalancerSourceRanges: ranges,
    },
    { requiredKeys: ['type'] },
  ),
);

const alb = some({
  scheme: word('internal', 'internet-facing'),
  targetType: word('ip', 'instance'),
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

/** Paths to ports, in the short and in the long form. */
function paths<Type>(names: readonly string[], pathType: fc.Arbitrary<Type>) {
  const name = fc.constantFrom(...names);
  return fc.dictionary(path, fc.oneof(name, fc.record({ port: name, pathType })), { minKeys: 1, maxKeys: 2 });
}

export function ingress(names: readonly string[], certificates: readonly string[]) {
  const hosts = fc.dictionary(
    fc.oneof(
      host,
      host.map((name) => `*.${name}`),
      fc.constant('*'),
    ),
    paths(names, word('Prefix', 'Exact', 'ImplementationSpecific')),
    { minKeys: 1, maxKeys: 3 },
  );
  const own = fc.array(host, { minLength: 1, maxLength: 2 });
  const tls = fc.oneof(
    fc.record({ secretName: dnsLabel, hosts: own }, { requiredKeys: ['secretName'] }),
    ...certificates.map((secret) =>
      fc.record({ secret: fc.constant(secret), hosts: own }, { requiredKeys: ['secret'] }),
    ),
  );
  const common = {
    hosts,
    className: dnsLabel,
    annotations,
    tls: fc.array(tls, { minLength: 1, maxLength: 2 }),
  };
  const requiredKeys: ['class', 'hosts'] = ['class', 'hosts'];
  return fc.oneof(
    fc.record({ class: word('alb'), ...common, alb }, { requiredKeys }),
    fc.record({ class: word('nginx'), ...common, nginx }, { requiredKeys }),
  );
}

export function httpRoute(names: readonly string[]) {
  const parent = fc.record(
    { name: dnsLabel, namespace: dnsLabel, sectionName: dnsLabel },
    { requiredKeys: ['name'] },
  );
  return fc.record(
    {
      parentRefs: fc.array(parent, { minLength: 1, maxLength: 2 }),
      hostnames: fc.array(host, { minLength: 1, maxLength: 2 }),
      paths: paths(names, word('PathPrefix', 'Exact')),
      annotations,
    },
    { requiredKeys: ['parentRefs', 'paths'] },
  );
}

export function monitor(names: readonly string[]) {
  return fc.record(
    {
      kind: word('ServiceMonitor', 'PodMonitor'),
      port: fc.constantFrom(...names),
      path,
      interval: small.map((seconds) => `${seconds}s`),
      labels,
    },
    { requiredKeys: ['port'] },
  );
}

const networkPort = fc.oneof(
  port,
  fc.record({ port, protocol: word('TCP', 'UDP', 'SCTP') }, { requiredKeys: ['port'] }),
);
const network = fc.record(
  { cidrs: ranges, ports: fc.array(networkPort, { minLength: 1, maxLength: 2 }) },
  { requiredKeys: ['cidrs'] },
);
export const needs = some({
  services: fc.dictionary(dnsLabel, fc.array(shortName, { maxLength: 2 }), { maxKeys: 2 }),
  networks: fc.dictionary(dnsLabel, network, { maxKeys: 2 }),
});
