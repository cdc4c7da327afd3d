import { freshName } from './fresh-name.ts';
import { at, type KubernetesObject } from './kubernetes-object.ts';

/**
 * The volume that a provisioner would make for a claim, whatever its class: the controllers of Kubernetes bind the two. `undefined` when the claim
 * has one.
 */
export function volumeFor(claim: KubernetesObject): KubernetesObject | undefined {
  const { namespace, name, uid, deletionTimestamp } = claim.metadata;
  if (at(claim, 'spec', 'volumeName') !== undefined || deletionTimestamp !== undefined) return undefined;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: freshName('volume') },
    spec: {
      capacity: { storage: at(claim, 'spec', 'resources', 'requests', 'storage') },
      accessModes: at(claim, 'spec', 'accessModes'),
      volumeMode: at(claim, 'spec', 'volumeMode'),
      storageClassName: at(claim, 'spec', 'storageClassName'),
      claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', namespace, name, uid },
      hostPath: { path: '/nowhere' },
    },
  };
}
