import type { Construct } from 'constructs';
import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../environments/model.ts';
import { ManifestObject } from './manifest-object.ts';
import type { Plain } from './plain.ts';
import { governingService } from './workload/governing-service.ts';

/** Renders the Kubernetes Services in front of the pods: one if they listen on a port, and the one that a StatefulSet names its pods by. */
export function kubernetesService(scope: Construct, service: ServiceModel): void {
  const { create, annotations, headless } = service.service;
  if (!create) return;
  const metadata = { namespace: service.namespace, labels: service.objectLabels };
  const governing = governingService(service);
  if (governing === service.serviceName || (service.ports.length > 0 && !runsToAnEnd(service))) {
    new ManifestObject(scope, 'service', {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { ...metadata, name: service.serviceName, annotations },
      spec: headless ? headlessSpec(service) : spec(service),
    });
  }
  if (governing === undefined || governing === service.serviceName) return;
  new ManifestObject(scope, 'headless-service', {
    apiVersion: 'v1',
    kind: 'Service',
    // A name of its own among the labels, or a ServiceMonitor would find every pod twice.
    metadata: {
      ...metadata,
      name: governing,
      labels: { ...service.labels, 'app.kubernetes.io/name': governing },
    },
    // The pods of a StatefulSet find each other before they are ready.
    spec: { ...headlessSpec(service), publishNotReadyAddresses: true },
  });
}

function runsToAnEnd({ workload }: ServiceModel): boolean {
  return workload.kind === 'CronJob' || workload.kind === 'Job';
}

function spec(service: ServiceModel): Plain<k8s.ServiceSpec> {
  const { type, sessionAffinity, externalTrafficPolicy, loadBalancerClass, loadBalancerSourceRanges } =
    service.service;
  return {
    type,
    selector: service.selector,
    ports: ports(service),
    sessionAffinity: sessionAffinity === 'None' ? undefined : sessionAffinity,
    externalTrafficPolicy,
    loadBalancerClass,
    loadBalancerSourceRanges,
  };
}

function headlessSpec(service: ServiceModel): Plain<k8s.ServiceSpec> {
  return {
    type: 'ClusterIP',
    clusterIP: 'None',
    selector: service.selector,
    ports: service.ports.length === 0 ? undefined : ports(service),
  };
}

function ports({ ports: given }: ServiceModel): readonly Plain<k8s.ServicePort>[] {
  return given.map(({ name, servicePort, protocol }) => ({
    name,
    port: servicePort,
    targetPort: name,
    protocol,
  }));
}
