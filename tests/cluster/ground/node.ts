import type { Cluster } from './cluster.ts';
import { waitFor } from './wait.ts';

/** A node that kwok keeps alive, large enough for every Pod of a suite. */
export async function makeNode(cluster: Cluster): Promise<void> {
  await cluster.apply({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: 'ground', labels: { 'kubernetes.io/os': 'linux', 'kubernetes.io/hostname': 'ground' } },
  });
  const capacity = { cpu: '512', memory: '2Ti', pods: '5000' };
  const place = { apiVersion: 'v1', kind: 'Node', name: 'ground' };
  await cluster.patch(place, { status: { capacity, allocatable: capacity } }, 'status');
  const lease = { apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', namespace: 'kube-node-lease' };
  await waitFor('kwok keeps the node alive', async () => cluster.get({ ...lease, name: place.name }));
}
