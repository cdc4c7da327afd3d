import type { Construct } from 'constructs';
import type { ServiceModel } from '../environments/model.ts';
import { ManifestObject } from './manifest-object.ts';
import type { Placement } from './placement.ts';

/** Renders the settings of a service that are no secrets. */
export function configMaps(scope: Construct, service: ServiceModel, placement: Placement): void {
  for (const { objectName, data } of service.config)
    new ManifestObject(scope, `config-map-${objectName}`, {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: objectName,
        namespace: service.namespace,
        labels: service.objectLabels,
        annotations: placement.config,
      },
      data,
    });
}
