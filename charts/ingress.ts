import type { Construct } from 'constructs';
import type { k8s } from 'cdk8s-plus-28';
import type { Ingress } from '../environments/ingress.ts';
import { albAnnotations, nginxAnnotations } from '../environments/ingress-controllers.ts';
import type { ServiceModel } from '../environments/model.ts';
import { ManifestObject } from './manifest-object.ts';
import type { Plain } from './plain.ts';
import { handleOf, type SecretHandles } from './secrets/secret-handle.ts';

/** Renders the way in from outside the cluster, if the service has one. */
export function ingress(scope: Construct, service: ServiceModel, handles: SecretHandles): void {
  const given = service.ingress;
  if (given === undefined) return;
  new ManifestObject(scope, 'ingress', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: service.name,
      namespace: service.namespace,
      labels: service.objectLabels,
      annotations: {
        ...(given.alb && albAnnotations(given.alb)),
        ...(given.nginx && nginxAnnotations(given.nginx)),
        ...given.annotations,
      },
    },
    spec: {
      ingressClassName: given.className,
      rules: Object.entries(given.hosts)
        .toSorted(byKey)
        .map(([host, paths]) => rule(host, paths, service)),
      tls: tls(given, handles),
    } satisfies Plain<k8s.IngressSpec>,
  });
}

function rule(
  host: string,
  paths: Ingress['hosts'][string],
  { serviceName }: ServiceModel,
): Plain<k8s.IngressRule> {
  return {
    host: host === '*' ? undefined : host,
    http: {
      paths: Object.entries(paths)
        .toSorted(byKey)
        .map(([path, { port, pathType }]) => ({
          path,
          pathType,
          backend: { service: { name: serviceName, port: { name: port } } },
        })),
    },
  };
}

function tls(
  { tls: given, hosts }: Ingress,
  handles: SecretHandles,
): readonly Plain<k8s.IngressTls>[] | undefined {
  const all = Object.keys(hosts)
    .filter((host) => host !== '*')
    .toSorted();
  return given?.map(({ secret, secretName, hosts: own }) => ({
    secretName: secret === undefined ? secretName : handleOf(handles, secret).secretName,
    hosts: own ?? (all.length === 0 ? undefined : all),
  }));
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
