import type { Construct } from 'constructs';
import type { k8s } from 'cdk8s-plus-28';
import type { Ingress } from '../environments/ingress.ts';
import type { ServiceModel } from '../environments/model.ts';
import { ManifestObject } from './manifest-object.ts';
import type { Plain } from './plain.ts';

/** Renders the way in from outside the cluster, if the service has one. */
export function ingress(scope: Construct, service: ServiceModel): void {
  const given = service.ingress;
  if (given === undefined) return;
  new ManifestObject(scope, 'ingress', {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: {
      name: service.name,
      namespace: service.namespace,
      labels: service.objectLabels,
      annotations: { ...albAnnotations(given), ...nginxAnnotations(given), ...given.annotations },
    },
    spec: {
      ingressClassName: given.className,
      rules: Object.entries(given.hosts)
        .toSorted(byKey)
        .map(([host, paths]) => rule(host, paths, service)),
    } satisfies Plain<k8s.IngressSpec>,
  });
}

function rule(
  host: string,
  paths: Readonly<Record<string, string>>,
  { serviceName }: ServiceModel,
): Plain<k8s.IngressRule> {
  return {
    host: host === '*' ? undefined : host,
    http: {
      paths: Object.entries(paths)
        .toSorted(byKey)
        .map(([path, port]) => ({
          path,
          pathType: 'Prefix',
          backend: { service: { name: serviceName, port: { name: port } } },
        })),
    },
  };
}

/** The annotations of the AWS Load Balancer Controller. */
function albAnnotations({ alb }: Ingress): Record<string, string> {
  if (alb === undefined) return {};
  return {
    'alb.ingress.kubernetes.io/scheme': alb.scheme,
    'alb.ingress.kubernetes.io/target-type': alb.targetType,
    'alb.ingress.kubernetes.io/listen-ports': JSON.stringify(alb.listenPorts),
    ...(alb.certificateArn === undefined
      ? {}
      : { 'alb.ingress.kubernetes.io/certificate-arn': alb.certificateArn }),
    ...(alb.groupName === undefined ? {} : { 'alb.ingress.kubernetes.io/group.name': alb.groupName }),
  };
}

/** The annotations of ingress-nginx. */
function nginxAnnotations({ nginx }: Ingress): Record<string, string> {
  if (nginx === undefined) return {};
  return {
    'nginx.ingress.kubernetes.io/ssl-redirect': String(nginx.sslRedirect),
    ...(nginx.proxyBodySize === undefined
      ? {}
      : { 'nginx.ingress.kubernetes.io/proxy-body-size': nginx.proxyBodySize }),
  };
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}
