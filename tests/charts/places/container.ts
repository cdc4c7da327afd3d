import { field, textAt } from '../../../src/values/field.ts';
import type { ServiceInput } from '../any-service.ts';
import { each, one, type Placed } from './placed.ts';

type Image = Partial<ServiceInput['image']>;

/** What every container has, at its place. */
export function imageOf({ registry, repository, tag, digest, pullPolicy }: Image, container: unknown) {
  const parts = [
    registry === undefined ? '' : `${registry}/`,
    repository,
    tag === undefined ? '' : `:${tag}`,
    digest === undefined ? '' : `@${digest}`,
  ];
  return [
    ...one('image', parts.join(''), field(container, 'image')),
    ...one('pullPolicy', pullPolicy, field(container, 'imagePullPolicy')),
  ];
}

export function resourcesOf(given: ServiceInput['resources'], container: unknown) {
  return (['requests', 'limits'] as const).flatMap((part) =>
    each(part, given?.[part], field(field(container, 'resources'), part)),
  );
}

export function probesOf(
  { probes: given, ports = {} }: Pick<ServiceInput, 'probes' | 'ports'>,
  container: unknown,
  ask: 'by name' | 'by number' = 'by name',
): readonly Placed[] {
  return Object.entries(given ?? {}).flatMap(([name, probe]) => {
    if (probe === undefined) return [];
    const found = field(container, `${name}Probe`);
    if (typeof probe === 'string') return one(`${name} probe`, probe, textAt(found, 'httpGet', 'path'));
    const { path, scheme, exec, grpc, tcpSocket, port, ...timing } = probe;
    const expected = ask === 'by name' ? port : numberOf(ports[port ?? '']);
    const asked = field(found, path === undefined ? 'tcpSocket' : 'httpGet');
    return [
      ...each(`${name} probe`, { path, scheme }, field(found, 'httpGet')),
      ...one(`${name} probe: exec`, exec, field(field(found, 'exec'), 'command')),
      ...each(`${name} probe: grpc`, grpc, field(found, 'grpc')),
      ...one(`${name} probe: tcpSocket`, tcpSocket && { port: expected }, field(found, 'tcpSocket')),
      ...(grpc === undefined
        ? one(`${name} probe: port`, expected, field(asked, 'port'))
        : one(`${name} probe: port`, numberOf(ports[port ?? '']), field(field(found, 'grpc'), 'port'))),
      ...each(`${name} probe`, timing, found),
    ];
  });
}

/** gRPC probes know no names of ports, nor do those of a container without ports. */
function numberOf(port: NonNullable<ServiceInput['ports']>[string] | undefined): number | undefined {
  return typeof port === 'object' ? port.containerPort : port;
}

export function lifecycleOf(given: ServiceInput['lifecycle'], container: unknown): readonly Placed[] {
  return Object.entries(given ?? {}).flatMap(([moment, handler]) => {
    const found = field(field(container, 'lifecycle'), moment);
    const { exec, sleep } = handler ?? {};
    return [
      ...one(`${moment}: exec`, exec, field(field(found, 'exec'), 'command')),
      ...one(`${moment}: sleep`, sleep, field(field(found, 'sleep'), 'seconds')),
    ];
  });
}

export function securityOf(input: ServiceInput['securityContext'], container: unknown): readonly Placed[] {
  const { capabilities, ...rest } = input ?? {};
  const found = field(container, 'securityContext');
  const given = Object.entries(capabilities ?? {}).filter(([, names = []]) => names.length > 0);
  return [
    ...each('securityContext', rest, found),
    ...each('capabilities', Object.fromEntries(given), field(found, 'capabilities')),
  ];
}
