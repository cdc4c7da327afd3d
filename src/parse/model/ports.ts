import type { InputPath } from '../../../environments/model.ts';
import type { PortModel, ProbeModel, ProbeModels } from '../../../environments/pod-model.ts';
import type { Probe, Probes } from '../../../environments/probe.ts';
import type { Service } from '../../../environments/service.ts';
import type { Problem } from '../../values/problem.ts';
import { suggest } from '../../values/suggest.ts';

/** The ports of a service, sorted by name. */
export function portModels(ports: Service['ports']): readonly PortModel[] {
  return Object.entries(ports)
    .map(portModel)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function portModel([name, port]: readonly [string, Service['ports'][string]]): PortModel {
  if (typeof port === 'number') return { name, containerPort: port, servicePort: port, protocol: 'TCP' };
  return { name, ...port, servicePort: port.servicePort ?? port.containerPort };
}

/** The probes of one container, with the ports that they ask. */
export function probeModels(
  { startup, readiness, liveness }: Probes,
  ports: readonly PortModel[],
  path: InputPath,
  problems: Problem[],
): ProbeModels {
  return {
    startup: probeModel(startup, ports, [...path, 'startup'], problems),
    readiness: probeModel(readiness, ports, [...path, 'readiness'], problems),
    liveness: probeModel(liveness, ports, [...path, 'liveness'], problems),
  };
}

/** The same probes, with the numbers of their ports. */
export function numbered(
  { startup, readiness, liveness }: ProbeModels,
  ports: readonly PortModel[],
): ProbeModels {
  const numbers = new Map(ports.map(({ name, containerPort }) => [name, containerPort]));
  const byNumber = (probe: ProbeModel | undefined): ProbeModel | undefined =>
    typeof probe?.port === 'string' ? { ...probe, port: numbers.get(probe.port) } : probe;
  return { startup: byNumber(startup), readiness: byNumber(readiness), liveness: byNumber(liveness) };
}

function probeModel(
  probe: Probe | undefined,
  ports: readonly PortModel[],
  path: InputPath,
  problems: Problem[],
): ProbeModel | undefined {
  if (probe === undefined || probe.exec !== undefined) return probe;
  const port = knownPort(probe.port, 'http', ports);
  if ('name' in port) return { ...probe, port: probe.grpc === undefined ? port.name : port.containerPort };
  problems.push({ path, ...port });
  return undefined;
}

/** The port that was named, or the usual one, or the only one there is; otherwise what is wrong. */
export function knownPort(
  given: string | undefined,
  usual: string,
  ports: readonly PortModel[],
): PortModel | Omit<Problem, 'path'> {
  const names = ports.map(({ name }) => name);
  const [only = usual] = names;
  const name = given ?? (names.includes(usual) || names.length !== 1 ? usual : only);
  const found = ports.find((each) => each.name === name);
  if (found !== undefined) return found;
  return {
    what: `asks the port "${name}", which is not declared${suggest(name, names)}`,
    help: names.length === 0 ? 'the service has no ports: declare it' : `the ports are ${names.join(', ')}`,
  };
}
