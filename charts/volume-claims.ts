import type { Construct } from 'constructs';
import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../environments/model.ts';
import { keepsState } from './keeps-state.ts';
import { ManifestObject } from './manifest-object.ts';
import type { Plain } from './plain.ts';

/** Renders the claims of storage that all pods of a service share. */
export function volumeClaims(scope: Construct, service: ServiceModel): void {
  for (const { claim } of service.volumes) {
    if (claim === undefined || !claim.create) continue;
    const { name, storage = '', storageClassName, accessModes = ['ReadWriteOnce'] } = claim;
    new ManifestObject(scope, `volume-claim-${name}`, {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: {
        name,
        namespace: service.namespace,
        labels: service.objectLabels,
        annotations: keepsState,
      },
      spec: {
        accessModes,
        storageClassName,
        volumeMode: 'Filesystem',
        resources: { requests: { storage } },
      } satisfies Plain<k8s.PersistentVolumeClaimSpec>,
    });
  }
}
