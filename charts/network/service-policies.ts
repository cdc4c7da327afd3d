import type { Construct } from 'constructs';
import type { k8s } from 'cdk8s-plus-28';
import type { EnvironmentModel } from '../../environments/model.ts';
import { ManifestObject } from '../manifest-object.ts';
import type { Plain } from '../plain.ts';
import type { NetworkFacts } from './network-facts.ts';

type Peers = readonly Plain<k8s.NetworkPolicyPeer>[];

/** The services of an environment, so that nobody has to look at all of them for each. */
export interface KnownServices {
  readonly byName: ReadonlyMap<string, NetworkFacts>;
  /** Who needs a service, sorted by name. */
  readonly callers: ReadonlyMap<string, readonly NetworkFacts[]>;
}

/** Renders what opens the pods of one service, and those of its hooks, to what is declared. */
export function servicePolicies(
  scope: Construct,
  service: NetworkFacts,
  known: KnownServices,
  environment: EnvironmentModel,
): void {
  const ingress = [...fromServices(service, known), ...fromOutside(service, environment.networkPolicies)];
  const egress = environment.networkPolicies.egress ? toNeeds(service, known) : [];
  policy(scope, service, service.name, { podSelector: { matchLabels: service.selector }, ingress, egress });
  for (const { name, labels } of service.hooks)
    policy(scope, service, name, { podSelector: { matchLabels: labels }, ingress: [], egress });
}

interface Rules {
  readonly podSelector: Plain<k8s.LabelSelector>;
  readonly ingress: readonly Plain<k8s.NetworkPolicyIngressRule>[];
  readonly egress: readonly Plain<k8s.NetworkPolicyEgressRule>[];
}

/** A policy without rules would say again what the namespace's says already. */
function policy(scope: Construct, { namespace }: NetworkFacts, name: string, rules: Rules): void {
  const { podSelector, ingress, egress } = rules;
  const types = [...(ingress.length > 0 ? ['Ingress'] : []), ...(egress.length > 0 ? ['Egress'] : [])];
  if (types.length === 0) return;
  new ManifestObject(scope, `network-policy-${name}`, {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace },
    spec: {
      podSelector,
      policyTypes: types,
      ingress: ingress.length > 0 ? ingress : undefined,
      egress: egress.length > 0 ? egress : undefined,
    } satisfies Plain<k8s.NetworkPolicySpec>,
  });
}

function fromServices(
  service: NetworkFacts,
  { callers }: KnownServices,
): readonly Plain<k8s.NetworkPolicyIngressRule>[] {
  return (callers.get(service.name) ?? []).map((caller) => {
    const named = caller.needs.services[service.name] ?? [];
    const pods = [caller.selector, ...caller.hooks.map(({ labels }) => labels)];
    return { from: pods.map((labels) => podsOf(caller.namespace, labels)), ports: ports(service, named) };
  });
}

type Policies = EnvironmentModel['networkPolicies'];

function fromOutside(
  service: NetworkFacts,
  { entryFrom, monitoringFrom }: Policies,
): readonly Plain<k8s.NetworkPolicyIngressRule>[] {
  const { entries, metrics } = service;
  return [
    ...(entries.length === 0 ? [] : [{ from: peers(entryFrom), ports: ports(service, entries) }]),
    ...(metrics === undefined ? [] : [{ from: peers(monitoringFrom), ports: ports(service, [metrics]) }]),
  ];
}

function toNeeds(
  { needs }: NetworkFacts,
  { byName }: KnownServices,
): readonly Plain<k8s.NetworkPolicyEgressRule>[] {
  const services = Object.entries(needs.services)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, named]) => {
      const callee = byName.get(name);
      return callee === undefined
        ? []
        : [{ to: [podsOf(callee.namespace, callee.selector)], ports: ports(callee, named) }];
    });
  const networks = Object.entries(needs.networks)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { cidrs, ports: given }]) => ({
      to: cidrs.map((cidr) => ({ ipBlock: { cidr } })),
      ports: given?.map((each) =>
        typeof each === 'number'
          ? { protocol: 'TCP', port: each }
          : { protocol: each.protocol, port: each.port },
      ),
    }));
  return [...services, ...networks];
}

function podsOf(namespace: string, labels: Readonly<Record<string, string>>): Peers[number] {
  return {
    namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
    podSelector: { matchLabels: labels },
  };
}

/** Nobody in particular is everybody. */
function peers(given: Policies['entryFrom']): Peers | undefined {
  return given?.map(({ namespace, cidr }) =>
    cidr === undefined
      ? { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': namespace ?? '' } } }
      : { ipBlock: { cidr } },
  );
}

/** The ports of the pods, of which no name in particular means all; a chart of the team's own has none that are known. */
function ports(
  service: NetworkFacts,
  named: readonly string[],
): readonly Plain<k8s.NetworkPolicyPort>[] | undefined {
  const all = service.ports.filter(({ name }) => named.length === 0 || named.includes(name));
  return all.length === 0
    ? undefined
    : all.map(({ containerPort, protocol }) => ({ protocol, port: containerPort }));
}
