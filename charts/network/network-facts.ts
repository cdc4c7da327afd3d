import { albHealthPort } from '../../environments/ingress-controllers.ts';
import type { ServiceModel } from '../../environments/model.ts';
import type { PortModel } from '../../environments/pod-model.ts';

type Labels = Readonly<Record<string, string>>;

/** What of a service decides who may talk to whom. */
export interface NetworkFacts {
  readonly name: string;
  readonly namespace: string;
  readonly selector: Labels;
  readonly ports: readonly PortModel[];
  /** The names of the ports that an Ingress, a route or a load balancer opens to the world. */
  readonly entries: readonly string[];
  /** The name of the port that Prometheus reads. */
  readonly metrics: string | undefined;
  readonly needs: ServiceModel['needs'];
  /** Pods of hooks have other labels and the same needs. */
  readonly hooks: readonly { readonly name: string; readonly labels: Labels }[];
}

export function networkFacts(service: ServiceModel): NetworkFacts {
  const { name, namespace, selector, ports, monitor, needs, hooks } = service;
  return {
    name,
    namespace,
    selector,
    ports,
    entries: entries(service),
    metrics: monitor?.port,
    needs,
    hooks: hooks.map(({ pods }) => ({ name: pods.name, labels: pods.podLabels })),
  };
}

/** Sorted. A load balancer and the port of a node open all ports. */
function entries(of: ServiceModel): readonly string[] {
  const { ingress, httpRoute, service, ports } = of;
  const open = new Set(service.type === 'ClusterIP' ? [] : ports.map(({ name }) => name));
  for (const paths of Object.values(ingress?.hosts ?? {}))
    for (const { port } of Object.values(paths)) open.add(port);
  for (const { port } of Object.values(httpRoute?.paths ?? {})) open.add(port);
  for (const { name } of askedByAlb(of)) open.add(name);
  return [...open].toSorted();
}

/** The port at which an ALB asks whether the pods are well, where that is another one; the annotation of the Service counts first (`valid-health-port`). */
function askedByAlb({ ingress, service, ports }: ServiceModel): readonly PortModel[] {
  if (ingress?.class !== 'alb') return [];
  const asked = service.annotations[albHealthPort] ?? ingress.annotations[albHealthPort];
  return ports.filter(({ containerPort }) => asked === String(containerPort));
}
