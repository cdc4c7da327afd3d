import { Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type { EnvironmentModel } from '../../environments/model.ts';
import { defaultDeny } from './default-deny.ts';
import type { NetworkFacts } from './network-facts.ts';
import { servicePolicies, type KnownServices } from './service-policies.ts';

export interface NetworkChartProps {
  readonly environment: EnvironmentModel;
  /** By name, sorted. */
  readonly services: readonly NetworkFacts[];
}

/** Who may talk to whom in an environment: nobody in its namespaces, and then what the services declare. */
export class NetworkChart extends Chart {
  constructor(scope: Construct, id: string, { environment, services }: NetworkChartProps) {
    super(scope, id);
    if (!environment.networkPolicies.enforce) return;
    const namespaces = new Set(services.map(({ namespace }) => namespace));
    for (const namespace of [...namespaces].toSorted()) defaultDeny(this, namespace, environment);
    const known = indexed(services);
    const all = new Construct(this, 'services');
    for (const service of services)
      servicePolicies(new Construct(all, service.name), service, known, environment);
  }
}

function indexed(services: readonly NetworkFacts[]): KnownServices {
  const callers = new Map<string, NetworkFacts[]>();
  for (const service of services)
    for (const callee of Object.keys(service.needs.services)) {
      const known = callers.get(callee);
      if (known === undefined) callers.set(callee, [service]);
      else known.push(service);
    }
  return { byName: new Map(services.map((service) => [service.name, service])), callers };
}
