import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { handlerPlaces } from '../objects/handler-places.ts';
import type { SeenPods } from '../objects/seen-pods.ts';

const ways = ['httpGet', 'tcpSocket', 'grpc'];

/** A name is looked up whatever its protocol is (k8s pkg/probe/util.go, findPortByName), and all three ways connect by TCP. */
export const validProbedPort: ObjectRule = {
  id: 'valid-probed-port',
  level: 'default',
  rows: [],
  why: 'the kubelet connects by TCP, where the pods listen for datagrams: the probe never succeeds, so that the container is never ready, or restarted for ever',
  help: 'ask at a port for TCP, or with exec; declare it for TCP too where the program listens for both',
  on: 'pods',
  check: ({ pods }, _, say) => {
    if (pods === undefined) return;
    const protocols = protocolsOf(pods);
    if (protocols === undefined) return;
    for (const { value, path } of pods.containers)
      for (const place of handlerPlaces)
        for (const way of ways) {
          const given = field(mapAt(value, ...place, way), 'port');
          if (given === undefined) continue;
          const named = listAt(value, 'ports').find((port) => textAt(port, 'name') === given);
          const number = Number(field(named, 'containerPort') ?? given);
          const protocol = protocols.get(number) ?? 'TCP';
          if (protocol !== 'TCP')
            say(
              [...path, ...place, way, 'port'],
              `the pods declare ${number} for ${protocol} alone, and the kubelet connects by TCP`,
            );
        }
  },
};

/** By number, where no container says TCP; `undefined` for most pods, which speak nothing else. */
function protocolsOf({ containers }: SeenPods): ReadonlyMap<number, string> | undefined {
  const ports = containers.flatMap(({ value }) => listAt(value, 'ports'));
  if (ports.every((port) => protocolOf(port) === 'TCP')) return undefined;
  const protocols = new Map<number, string>();
  for (const isTcp of [false, true])
    for (const port of ports) {
      const number = field(port, 'containerPort');
      if (typeof number !== 'number' || (protocolOf(port) === 'TCP') !== isTcp) continue;
      protocols.set(number, protocolOf(port));
    }
  return protocols;
}

function protocolOf(port: unknown): string {
  return textAt(port, 'protocol') ?? 'TCP';
}
