import { exact } from './exact.ts';
import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { SeenObject } from '../objects/seen-object.ts';

type Labels = Readonly<Record<string, unknown>>;

/** A port of a container, or of a Service. */
export interface KeptPort {
  readonly name?: string | undefined;
  readonly number: unknown;
  readonly protocol: string;
  /** Of a Service: the port of the pods. */
  readonly target?: unknown;
}

/** What others find by labels: the pods of a workload, or a Service. */
export interface Serving {
  readonly what: 'pods' | 'Service';
  readonly labels: Labels;
  readonly ports: readonly KeptPort[];
  /** Of a Service: its type, where it says one. */
  readonly type?: string | undefined;
  /** Of a Service: where an ALB sends requests, whatever its Ingress says. */
  readonly targetType?: string | undefined;
}

/** Of an Ingress, or of a Service: that of the Service counts (AWS Load Balancer Controller pkg/ingress/model_build_target_group.go, svcAndIngAnnotations). */
export const albTargetType = 'alb.ingress.kubernetes.io/target-type';

const none: Labels = {};

export function servingOf(object: SeenObject): Serving | undefined {
  const { type, value, metadata, pods } = object;
  if (pods !== undefined) {
    const labels = mapAt(pods.template, 'metadata', 'labels') ?? none;
    const ports = pods.containers.flatMap((container) => portsIn(container.value, 'containerPort', 'ports'));
    return { what: 'pods', labels, ports: exact(ports) };
  }
  if (type !== 'Service') return undefined;
  const labels = mapAt(metadata, 'labels') ?? none;
  return {
    what: 'Service',
    labels,
    ports: portsIn(value, 'port', 'spec', 'ports'),
    type: textAt(value, 'spec', 'type'),
    targetType: object.annotation(albTargetType),
  };
}

function portsIn(value: unknown, number: string, ...path: readonly string[]): readonly KeptPort[] {
  return listAt(value, ...path).map((each) => ({
    name: textAt(each, 'name'),
    number: field(each, number),
    protocol: textAt(each, 'protocol') ?? 'TCP',
    target: field(each, 'targetPort'),
  }));
}
