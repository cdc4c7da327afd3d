import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { EnvironmentModel, ServiceModel } from '../environments/model.ts';
import { ingress } from './ingress.ts';
import { kubernetesService } from './kubernetes-service.ts';
import { secretHandle } from './secrets/secret-backend.ts';
import type { SecretHandle } from './secrets/secret-handle.ts';
import { serviceStores } from './secrets/service-stores.ts';
import { serviceAccount } from './service-account.ts';
import { deployment } from './workload/deployment.ts';

export interface ServiceChartProps {
  readonly service: ServiceModel;
  readonly environment: EnvironmentModel;
}

/** Everything that one service is in one environment. */
export class ServiceChart extends Chart {
  constructor(scope: Construct, id: string, { service, environment }: ServiceChartProps) {
    super(scope, id);
    serviceAccount(this, service, environment);
    serviceStores(this, service, environment);
    const handles = new Map<string, SecretHandle>();
    for (const secret of service.secrets)
      handles.set(secret.name, secretHandle(this, secret, service, environment));
    deployment(this, service, handles);
    kubernetesService(this, service);
    ingress(this, service);
  }
}
