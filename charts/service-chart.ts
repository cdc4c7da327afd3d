import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type { EnvironmentModel, ServiceModel } from '../environments/model.ts';
import { autoscaler } from './autoscaler.ts';
import { configMaps } from './config-map.ts';
import { disruptionBudget } from './disruption-budget.ts';
import { httpRoute } from './http-route.ts';
import { ingress } from './ingress.ts';
import { kubernetesService } from './kubernetes-service.ts';
import { monitor } from './monitor.ts';
import { inSync } from './placement.ts';
import { secretHandles } from './secrets/secret-backend.ts';
import { serviceStores } from './secrets/service-stores.ts';
import { serviceAccount } from './service-account.ts';
import { volumeClaims } from './volume-claims.ts';
import { hookJob } from './workload/hook.ts';
import { workload } from './workload/workload.ts';

export interface ServiceChartProps {
  readonly service: ServiceModel;
  readonly environment: EnvironmentModel;
}

/** Everything that one service is in one environment. */
export class ServiceChart extends Chart {
  constructor(scope: Construct, id: string, { service, environment }: ServiceChartProps) {
    super(scope, id);
    serviceAccount(this, service, environment, inSync);
    serviceStores(this, service, environment, inSync);
    const handles = secretHandles(this, service, environment, inSync);
    configMaps(this, service, inSync);
    volumeClaims(this, service);
    workload(this, service, handles);
    autoscaler(this, service);
    disruptionBudget(this, service);
    kubernetesService(this, service);
    ingress(this, service, handles);
    httpRoute(this, service);
    monitor(this, service);
    for (const hook of service.hooks)
      hookJob(new Construct(this, hook.pods.name), hook, environment, handles);
  }
}
