import type { k8s } from 'cdk8s-plus-28';
import type { ServiceModel } from '../../environments/model.ts';
import type { Plain } from '../plain.ts';

type Claim = Pick<
  Extract<ServiceModel['workload'], { kind: 'StatefulSet' }>['settings']['volumeClaims'][string],
  'storage' | 'storageClassName' | 'accessModes'
>;

/**
 * A volume that each pod of a StatefulSet has to itself, with all that the API server would add: what it adds inside a list is a difference
 * to Argo CD (rule F11).
 */
export function volumeClaimTemplate(
  name: string,
  { storage, storageClassName, accessModes }: Claim,
): Plain<k8s.KubePersistentVolumeClaimProps> {
  const claim = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name },
    spec: { accessModes, storageClassName, volumeMode: 'Filesystem', resources: { requests: { storage } } },
  };
  return claim;
}
