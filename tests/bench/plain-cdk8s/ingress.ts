import { k8s } from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { metadata } from './metadata.ts';
import type { Deployable } from './read-shop.ts';

export function ingress(scope: Construct, deployable: Deployable): void {
  const { name, service } = deployable;
  if (service.ingress === undefined) return;
  const { className, hosts, nginx, annotations } = service.ingress;
  const redirect = { 'nginx.ingress.kubernetes.io/ssl-redirect': String(nginx?.sslRedirect) };
  new k8s.KubeIngress(scope, 'ingress', {
    metadata: metadata(deployable, { ...redirect, ...annotations }),
    spec: {
      ingressClassName: className,
      rules: Object.entries(hosts).map(([host, paths]) => ({
        host,
        http: {
          paths: Object.entries(paths).map(([path, { port, pathType }]) => ({
            path,
            pathType,
            backend: { service: { name, port: { name: port } } },
          })),
        },
      })),
    },
  });
}
