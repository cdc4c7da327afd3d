import type { Construct } from 'constructs';
import type { ServiceModel } from '../environments/model.ts';
import type { HttpRouteSpec, HttpRouteSpecRules } from '../imports/gateway.networking.k8s.io.ts';
import { ManifestObject } from './manifest-object.ts';
import type { Plain } from './plain.ts';

/** Renders the way in through a Gateway, with every default of the API written out (rule F11). */
export function httpRoute(scope: Construct, service: ServiceModel): void {
  const given = service.httpRoute;
  if (given === undefined) return;
  new ManifestObject(scope, 'http-route', {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: {
      name: service.name,
      namespace: service.namespace,
      labels: service.objectLabels,
      annotations: given.annotations,
    },
    spec: {
      parentRefs: given.parentRefs.map(({ name, namespace, sectionName }) => ({
        group: 'gateway.networking.k8s.io',
        kind: 'Gateway',
        name,
        namespace,
        sectionName,
      })),
      hostnames: given.hostnames,
      rules: Object.entries(given.paths)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([path, { port, pathType }]) => rule(path, pathType, port, service)),
    } satisfies Plain<HttpRouteSpec>,
  });
}

function rule(
  path: string,
  type: 'PathPrefix' | 'Exact',
  portName: string,
  { ports, serviceName: name }: ServiceModel,
): Plain<HttpRouteSpecRules> {
  const port = ports.find((each) => each.name === portName)?.servicePort;
  return {
    matches: [{ path: { type, value: path } }],
    backendRefs: [{ group: '', kind: 'Service', name, port, weight: 1 }],
  };
}
