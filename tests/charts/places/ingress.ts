import { field, textAt } from '../../../src/values/field.ts';
import { list } from '../../secrets/list.ts';
import type { Rendered } from '../../support/rendered.ts';
import type { ServiceInput } from '../any-service.ts';
import { each, kind, one, type Place, type Placed } from './placed.ts';

type Ingress = NonNullable<ServiceInput['ingress']>;

export const ingress: Place = (input, objects) => {
  const { ingress: given, service: front } = input;
  if (given === undefined) return [];
  const found = kind(objects, 'Ingress');
  return [
    ...paths(given, front?.name ?? 'web', found),
    ...certificates(given, found),
    ...one('class', given.className ?? given.class, textAt(found?.['spec'], 'ingressClassName')),
    ...each('annotations of the Ingress', given.annotations, found?.metadata.annotations),
    ...each('settings of the controller', controllerAnnotations(given), found?.metadata.annotations),
  ];
};

function paths({ hosts }: Ingress, name: string, found: Rendered | undefined): readonly Placed[] {
  const rules = list(field(found?.['spec'], 'rules'));
  return Object.entries(hosts).flatMap(([host, all]) => {
    const rule = rules.find((item) => (textAt(item, 'host') ?? '*') === host);
    return Object.entries(all).flatMap(([path, backend]) => {
      const { port, pathType = 'Prefix' } = typeof backend === 'string' ? { port: backend } : backend;
      return one(
        `${host} ${path}`,
        { path, pathType, backend: { service: { name, port: { name: port } } } },
        list(field(field(rule, 'http'), 'paths')).find((item) => textAt(item, 'path') === path),
      );
    });
  });
}

/** Which Secret a certificate of the service's own is, its tests say. */
function certificates({ tls = [] }: Ingress, found: Rendered | undefined): readonly Placed[] {
  return tls.flatMap(({ secret: _, ...given }, index) =>
    each('tls', given, list(field(found?.['spec'], 'tls'))[index]),
  );
}

function controllerAnnotations({ alb = {}, nginx = {} }: Ingress): object {
  return {
    'alb.ingress.kubernetes.io/scheme': alb.scheme,
    'alb.ingress.kubernetes.io/target-type': alb.targetType,
    'alb.ingress.kubernetes.io/listen-ports':
      alb.listenPorts === undefined ? undefined : JSON.stringify(alb.listenPorts),
    'alb.ingress.kubernetes.io/certificate-arn': alb.certificateArn,
    'alb.ingress.kubernetes.io/group.name': alb.groupName,
    'nginx.ingress.kubernetes.io/ssl-redirect':
      nginx.sslRedirect === undefined ? undefined : String(nginx.sslRedirect),
    'nginx.ingress.kubernetes.io/proxy-body-size': nginx.proxyBodySize,
  };
}
