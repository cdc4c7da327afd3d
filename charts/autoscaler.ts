import type { Construct } from 'constructs';
import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../environments/model.ts';
import { ManifestObject } from './manifest-object.ts';
import type { Plain } from './plain.ts';

/** Renders who decides how many pods run, if not `replicas`. */
export function autoscaler(scope: Construct, service: ServiceModel): void {
  const { autoscaling, name, namespace, workload, objectLabels: labels } = service;
  if (autoscaling === undefined) return;
  const { minReplicas, maxReplicas, cpu, memory, behavior } = autoscaling;
  new ManifestObject(scope, 'autoscaler', {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name, namespace, labels },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: workload.kind, name },
      minReplicas,
      maxReplicas,
      metrics: [...metric('cpu', cpu), ...metric('memory', memory)],
      behavior,
    } satisfies Plain<k8s.HorizontalPodAutoscalerSpecV2>,
  });
}

/** The API server sorts nothing here; older versions put cpu first all the same (rule F19). */
function metric(
  name: 'cpu' | 'memory',
  averageUtilization: number | undefined,
): readonly Plain<k8s.MetricSpecV2>[] {
  return averageUtilization === undefined
    ? []
    : [{ type: 'Resource', resource: { name, target: { type: 'Utilization', averageUtilization } } }];
}
