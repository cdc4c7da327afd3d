import { networkFacts, type NetworkFacts } from '../../charts/network/network-facts.ts';
import type { Features } from '../../charts/operators/features.ts';
import type { StoreUse } from '../../charts/platform/platform-chart.ts';
import { storesOf } from '../../charts/secrets/service-stores.ts';
import type { ServiceModel } from '../../environments/model.ts';

/** What the inventory keeps of a service. */
export interface ServiceFacts {
  readonly namespace: string;
  readonly stores: readonly StoreUse[];
  readonly features: Features;
  readonly network: NetworkFacts;
  /** What of it exists already, as `ServiceAccount/namespace/name`. */
  readonly existing: readonly string[];
}

export function factsOf(service: ServiceModel): ServiceFacts {
  const { namespace } = service;
  return {
    namespace,
    stores: storesOf(service).map((store) => ({ store, namespace })),
    features: featuresOf(service),
    network: networkFacts(service),
    existing: existingIn(service),
  };
}

function featuresOf({ secrets }: ServiceModel): Features {
  const classes = secrets.filter(({ backend }) => backend === 'csi');
  return {
    syncedSecrets: classes.some(({ needsSecret }) => needsSecret),
    classRestarts: classes.some(({ restart, needsSecret }) => restart && !needsSecret),
  };
}

function existingIn(service: ServiceModel): readonly string[] {
  const { namespace, serviceAccount, serviceAccountName, serviceName, volumes } = service;
  const claims = volumes.flatMap(({ claim }) => (claim?.create === false ? claim.name : []));
  return [
    ...(serviceAccount.create ? [] : [`ServiceAccount/${namespace}/${serviceAccountName}`]),
    ...(service.service.create ? [] : [`Service/${namespace}/${serviceName}`]),
    ...claims.map((name) => `PersistentVolumeClaim/${namespace}/${name}`),
  ];
}
