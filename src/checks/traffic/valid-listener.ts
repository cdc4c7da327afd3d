import { albGroup } from '../kept/whole-value.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import { ingressControllerOf } from '../objects/ingress-controller.ts';
import type { SeenObject } from '../objects/seen-object.ts';

const redirect = 'alb.ingress.kubernetes.io/ssl-redirect';
const listenPorts = 'alb.ingress.kubernetes.io/listen-ports';
const protocolVersion = 'alb.ingress.kubernetes.io/backend-protocol-version';
const actions = 'alb.ingress.kubernetes.io/actions.';

/**
 * AWS Load Balancer Controller pkg/ingress/model_builder.go, buildSSLRedirectConfig: "listener does not exist for SSLRedirect port", "listener protocol
 * non-SSL". model_build_listener.go, computeIngressListenPorts: a map from ports to protocols, so that the last one counts. AWS, #2214: "Listener protocol 'HTTP' is
 * not supported with a target group with the protocol-version 'GRPC'".
 */
export const validListener: ObjectRule = {
  id: 'valid-listener',
  level: 'default',
  rows: [],
  why: 'the AWS Load Balancer Controller sends on to a port on which the ALB listens by HTTPS alone, "listener does not exist for SSLRedirect port", and AWS takes gRPC from one by HTTPS alone: nothing is made of the Ingress; of two protocols for one port the last counts, without a word',
  help: 'give each protocol of listen-ports a port of its own, and send on to one of HTTPS, for gRPC too',
  on: ['Ingress.networking.k8s.io'],
  check: (object, _, say) => {
    const written = object.annotation(listenPorts);
    if (written === undefined || ingressControllerOf(object) !== 'alb') return;
    const listeners = new Map<number, string>();
    for (const [protocol, port] of listenersIn(written)) {
      const other = listeners.get(port) ?? protocol;
      listeners.set(port, protocol);
      if (other !== protocol)
        say(
          ['metadata', 'annotations', listenPorts],
          `says ${other} and ${protocol} of the port ${port}, and the last one counts`,
        );
    }
    if (listeners.size === 0) return;
    compare(object, listeners, say);
    checkGrpc(object, listeners, say);
  },
};

/** Nothing is forwarded by a listener that redirects; another Ingress of the group, or an action, may say so too. */
function checkGrpc(object: SeenObject, listeners: ReadonlyMap<number, string>, say: SayOfField): void {
  if (object.annotation(protocolVersion) !== 'GRPC' || object.annotation(redirect) !== undefined) return;
  if (object.annotation(albGroup) !== undefined || object.marks.some((mark) => mark.startsWith(actions)))
    return;
  const [port] = [...listeners].find(([, protocol]) => protocol === 'HTTP') ?? [];
  if (port !== undefined)
    say(
      ['metadata', 'annotations', protocolVersion],
      `is GRPC, and the ALB listens by HTTP on ${port}, from where AWS forwards none`,
    );
}

function compare(object: SeenObject, listeners: ReadonlyMap<number, string>, say: SayOfField): void {
  const target = object.annotation(redirect);
  // Another Ingress of the group may bring the listener.
  if (target === undefined || object.annotation(albGroup) !== undefined) return;
  if (!/^\d+$/.test(target) || listeners.get(Number(target)) === 'HTTPS') return;
  say(
    ['metadata', 'annotations', redirect],
    `sends on to the port ${target}, and the ALB listens by HTTPS on ${portsOf(listeners)}`,
  );
}

/** None where the text is no JSON of that form, of which the controller speaks. */
function listenersIn(written: string): readonly (readonly [string, number])[] {
  const entries = parsed(written);
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: unknown) =>
    Object.entries(Object(entry)).flatMap(([protocol, port]): (readonly [string, number])[] =>
      typeof port === 'number' ? [[protocol, port]] : [],
    ),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function portsOf(listeners: ReadonlyMap<number, string>): string {
  const ports = [...listeners].flatMap(([port, protocol]) => (protocol === 'HTTPS' ? [port] : []));
  return ports.length === 0 ? 'none' : ports.join(', ');
}
