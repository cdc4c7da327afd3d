import type { EnvironmentModel, ServiceModel } from '../../../environments/model.ts';
import type { Service } from '../../../environments/service.ts';
import type { Problem } from '../../values/problem.ts';
import { configModels } from './config-models.ts';
import { hookModels } from './hook-models.ts';
import { initContainerModels } from './init-containers.ts';
import { monitorModel } from './monitor-model.ts';
import { portModels, probeModels } from './ports.ts';
import { roleArn } from './role-arn.ts';
import { secretModels } from './secrets.ts';
import { variableModels } from './variable-models.ts';
import { volumeModels } from './volume-models.ts';
import { workloadModel } from './workload-model.ts';

/** A service as it runs in an environment. Problems that only the whole shows are added to the list. A chart of the
 * team's own may read every secret in every way. */
export function serviceModel(
  name: string,
  service: Service,
  environment: EnvironmentModel,
  problems: Problem[],
  own?: ServiceModel['own'],
): ServiceModel {
  const { namespace, serviceAccount } = service;
  const selector = service.selector ?? { 'app.kubernetes.io/name': name };
  const objectLabels = { ...service.labels, 'app.kubernetes.io/name': name };
  const ports = portModels(service.ports);
  const model: ServiceModel = {
    monitor: monitorModel(service.monitor, ports, problems),
    name,
    own,
    namespace: namespace ?? environment.namespace,
    workload: workloadModel(service, problems),
    selector,
    objectLabels,
    podLabels: service.selector === undefined ? objectLabels : { ...objectLabels, ...selector },
    serviceAccountName: serviceAccount.name ?? name,
    serviceName: service.service.name ?? name,
    roleArn: serviceAccount.role === undefined ? undefined : roleArn(serviceAccount.role, environment.aws),
    ports,
    probes: probeModels(service.probes, ports, ['probes'], problems),
    variables: variableModels(service.env, ['env'], problems),
    secrets: secretModels(name, service, environment, problems, own !== undefined),
    config: configModels(name, service.config),
    volumes: volumeModels(name, service.volumes),
    initContainers: initContainerModels(name, service, ports, problems),
    hooks: [],
    // Last: what follows a spread is added field by field, which takes fifty times as long.
    ...asWritten(service),
  };
  return Object.keys(service.hooks).length === 0
    ? model
    : { ...model, hooks: hookModels(service.hooks, model, problems) };
}

/** Each field by name: to copy the whole, whose shape differs from service to service, takes five times as long. */
function asWritten(service: Service) {
  return {
    image: service.image,
    command: service.command,
    args: service.args,
    resources: service.resources,
    lifecycle: service.lifecycle,
    terminationGracePeriodSeconds: service.terminationGracePeriodSeconds,
    replicas: service.replicas,
    autoscaling: service.autoscaling,
    podDisruptionBudget: service.podDisruptionBudget,
    nodeSelector: service.nodeSelector,
    tolerations: service.tolerations,
    topologySpreadConstraints: service.topologySpreadConstraints,
    priorityClassName: service.priorityClassName,
    imagePullSecrets: service.imagePullSecrets,
    podSecurityContext: service.podSecurityContext,
    securityContext: service.securityContext,
    serviceAccount: service.serviceAccount,
    service: service.service,
    ingress: service.ingress,
    httpRoute: service.httpRoute,
    needs: service.needs,
    labels: service.labels,
    annotations: service.annotations,
    podAnnotations: service.podAnnotations,
    patches: service.patches,
    rules: service.rules,
  };
}
