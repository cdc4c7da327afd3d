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
}

const none: Labels = {};

export function servingOf({ type, value, metadata, pods }: SeenObject): Serving | undefined {
  if (pods !== undefined) {
    const labels = mapAt(pods.template, 'metadata', 'labels') ?? none;
    const ports = pods.containers.flatMap((container) => portsIn(container.value, 'containerPort', 'ports'));
    return { what: 'pods', labels, ports: exact(ports) };
  }
  if (type !== 'Service') return undefined;
  const labels = mapAt(metadata, 'labels') ?? none;
  return { what: 'Service', labels, ports: portsIn(value, 'port', 'spec', 'ports') };
}

function portsIn(value: unknown, number: string, ...path: readonly string[]): readonly KeptPort[] {
  return listAt(value, ...path).map((each) => ({
    name: textAt(each, 'name'),
    number: field(each, number),
    protocol: textAt(each, 'protocol') ?? 'TCP',
    target: field(each, 'targetPort'),
  }));
}
