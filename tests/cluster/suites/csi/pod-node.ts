import { env } from 'node:process';
import type { Cluster } from '../../ground/cluster.ts';
import { freshName } from '../../ground/fresh-name.ts';
import { at, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { waitFor } from '../../ground/wait.ts';

/** The node for whose pods our driver works. */
export interface PodNode {
  readonly name: string;
  /** Whether the cluster is to have this object. */
  readonly runs: (object: KubernetesObject) => boolean;
  /** A pod of each Deployment, by the Deployment's name. */
  readonly podsOf: (objects: readonly KubernetesObject[]) => Promise<ReadonlyMap<string, KubernetesObject>>;
  /** Takes away the node, its pods and the namespaces in which they were. */
  readonly remove: (namespaces: readonly string[]) => Promise<void>;
}

/**
 * In a cluster of our own, Deployments run for real. In a cluster given by the user their pods would go to nodes with a kubelet, where no image of
 * theirs is to be had; so there we make a node that has none, and each pod of its Deployment's template.
 */
export async function makePodNode(cluster: Cluster): Promise<PodNode> {
  return env['PURSER_TEST_KUBECONFIG'] === undefined ? ownNode(cluster) : foreignNode(cluster);
}

function ownNode(cluster: Cluster): PodNode {
  return {
    name: 'ground',
    runs: () => true,
    podsOf: (objects) => forEachDeployment(objects, async (deployment) => podOf(cluster, deployment)),
    // All of it goes with the cluster.
    remove: async () => {},
  };
}

async function foreignNode(cluster: Cluster): Promise<PodNode> {
  const name = freshName('purser');
  const spec = { taints: [{ key: 'purser.test/no-kubelet', effect: 'NoSchedule' }] };
  await cluster.create({ apiVersion: 'v1', kind: 'Node', metadata: { name }, spec });
  return {
    name,
    runs: ({ kind }) => kind !== 'Deployment',
    podsOf: (objects) =>
      forEachDeployment(objects, async (deployment) => createPod(cluster, deployment, name)),
    remove: async (namespaces) => {
      await endPods(cluster, name);
      for (const each of namespaces)
        await cluster.delete({ apiVersion: 'v1', kind: 'Namespace', name: each });
      await cluster.delete({ apiVersion: 'v1', kind: 'Node', name });
    },
  };
}

/** Ends the pods of a node at once: there is no kubelet that would do it in time. */
async function endPods(cluster: Cluster, node: string): Promise<void> {
  const pods = (await cluster.list('v1', 'Pod')).filter((pod) => at(pod, 'spec', 'nodeName') === node);
  for (const { metadata } of pods) {
    const path = `/api/v1/namespaces/${metadata.namespace}/pods/${metadata.name}?gracePeriodSeconds=0`;
    await cluster.request({ method: 'DELETE', path });
  }
}

async function forEachDeployment(
  objects: readonly KubernetesObject[],
  find: (deployment: KubernetesObject) => Promise<KubernetesObject>,
): Promise<ReadonlyMap<string, KubernetesObject>> {
  const deployments = objects.filter(({ kind }) => kind === 'Deployment');
  const found = deployments.map(async (each) => [each.metadata.name, await find(each)] as const);
  return new Map(await Promise.all(found));
}

async function podOf(cluster: Cluster, { metadata, spec }: KubernetesObject): Promise<KubernetesObject> {
  const labels = Object.entries(Object(at(spec, 'selector', 'matchLabels')));
  return waitFor(`a pod of ${metadata.name} runs`, async () => {
    const pods = await cluster.list('v1', 'Pod', metadata.namespace);
    return pods.find(
      (pod) =>
        at(pod, 'status', 'phase') === 'Running' &&
        labels.every(([label, value]) => pod.metadata.labels?.[label] === value),
    );
  });
}

async function createPod(
  cluster: Cluster,
  { metadata, spec }: KubernetesObject,
  nodeName: string,
): Promise<KubernetesObject> {
  const template = at(spec, 'template');
  const { object } = await cluster.create({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      ...Object(at(template, 'metadata')),
      name: freshName(metadata.name),
      namespace: metadata.namespace,
    },
    spec: { ...Object(at(template, 'spec')), nodeName },
  });
  return object;
}
