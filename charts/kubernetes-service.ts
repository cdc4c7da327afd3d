import type { Construct } from 'constructs';
import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../environments/model.ts';
import { ManifestObject } from './manifest-object.ts';
import type { Plain } from './plain.ts';

/** Renders the Kubernetes Service in front of the pods, if they listen on a port. */
export function kubernetesService(scope: Construct, service: ServiceModel): void {
  const { create, type, annotations } = service.service;
  if (!create || service.ports.length === 0) return;
  new ManifestObject(scope, 'service', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name: service.serviceName,
      namespace: service.namespace,
      labels: service.objectLabels,
      annotations,
    },
    spec: {
      type,
      selector: service.selector,
      ports: service.ports.map(({ name, servicePort, protocol }) => ({
        name,
        port: servicePort,
        targetPort: name,
        protocol,
      })),
    } satisfies Plain<k8s.ServiceSpec>,
  });
}
