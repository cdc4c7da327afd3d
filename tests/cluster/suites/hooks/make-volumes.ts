import type { Cluster } from '../../ground/cluster.ts';
import { freshName } from '../../ground/fresh-name.ts';
import { storageClassName } from './kinds-input.ts';

/** Volumes that are there before anybody claims them; the controllers of Kubernetes bind them. */
export async function makeVolumes(cluster: Cluster, count: number): Promise<void> {
  for (let index = 0; index < count; index++)
    await cluster.create({
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name: freshName('volume') },
      spec: {
        capacity: { storage: '2Gi' },
        accessModes: ['ReadWriteOnce', 'ReadWriteMany'],
        storageClassName,
        hostPath: { path: '/nowhere' },
      },
    });
}
