import { listAt, mapAt, textAt } from '../../values/field.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import { ingressControllerOf } from '../objects/ingress-controller.ts';
import type { SeenObject } from '../objects/seen-object.ts';

/**
 * ingress-nginx internal/ingress/controller/controller.go, extractTLSSecretName: the hosts of the rules look for their certificate, by the hosts under tls and
 * then by what the certificates themselves say. A host that no rule has is asked for by nobody; one with a wildcard on either side may be covered.
 * The AWS Load Balancer Controller searches ACM for certificates of hosts under tls, too (pkg/ingress/model_build_listener.go,
 * computeIngressInferredTLSCertARNs): there they are of use, and the Secret is not ("We don't support certificate in tls field", its issue 3178).
 */
export const noIdleCertificate: ObjectRule = {
  id: 'no-idle-certificate',
  level: 'default',
  rows: [],
  why: 'a certificate for a host that no rule has is never shown: where the name is mistaken, the host that was meant is served with the certificate of the controller, which no browser takes; and of Secrets an ALB shows none',
  help: 'write the host of a rule, or leave it out',
  on: ['Ingress.networking.k8s.io'],
  check: (object, _, say) => {
    const tls = listAt(object.value, 'spec', 'tls');
    if (tls.length === 0 || asksForOne(object)) return;
    const controller = ingressControllerOf(object);
    if (controller === 'alb') secretsIn(tls, say);
    else if (controller === 'nginx') hostsIn(tls, hostsOf(object), say);
  },
};

function secretsIn(tls: readonly unknown[], say: SayOfField): void {
  for (const [index, each] of tls.entries())
    if (textAt(each, 'secretName') !== undefined)
      say(
        ['spec', 'tls', index, 'secretName'],
        'is shown by no ALB, which takes certificates from ACM alone',
        'import the certificate into ACM, where the controller finds it by its host, and leave tls out',
      );
}

function hostsIn(tls: readonly unknown[], known: readonly string[] | undefined, say: SayOfField): void {
  if (known === undefined) return;
  for (const [index, each] of tls.entries())
    for (const [at, host] of listAt(each, 'hosts').entries())
      if (typeof host === 'string' && !known.some((own) => isCovered(own, host) || isCovered(host, own)))
        say(['spec', 'tls', index, 'hosts', at], `no rule has the host ${host}`);
}

/** cert-manager makes the certificate that the hosts under tls ask for (pkg/controller/certificate-shim): another Ingress may show it. */
function asksForOne({ marks }: SeenObject): boolean {
  return marks.some((mark) => mark.startsWith('cert-manager.io/') || mark === 'kubernetes.io/tls-acme');
}

/** The annotations by which ingress-nginx makes hosts of its own. */
const aliases = ['server-alias', 'from-to-www-redirect'].map((name) => `nginx.ingress.kubernetes.io/${name}`);

/** The hosts of the rules; `undefined` where others are served as well. */
function hostsOf(object: SeenObject): readonly string[] | undefined {
  const rules = listAt(object.value, 'spec', 'rules');
  const hosts = rules.map((rule) => textAt(rule, 'host') ?? '');
  const isOpen = hosts.length === 0 || hosts.includes('') || mapAt(object.value, 'spec', 'defaultBackend');
  return isOpen || aliases.some((name) => object.annotation(name) !== undefined) ? undefined : hosts;
}

function isCovered(host: string, by: string): boolean {
  if (host.toLowerCase() === by.toLowerCase()) return true;
  return by.startsWith('*.') && host.slice(host.indexOf('.')).toLowerCase() === by.slice(1).toLowerCase();
}
