import type { Cluster } from '../../ground/cluster.ts';
import { at, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { waitFor } from '../../ground/wait.ts';

/** Waits for an event of type Warning of an object, with a text in its message: there a person looks for the cause. */
export async function untilWarned(cluster: Cluster, object: KubernetesObject, text: string): Promise<void> {
  let last: readonly string[] = [];
  await waitFor(
    () => `an event of ${object.metadata.name} that says: ${text}\nthere are: ${last.join('\n')}`,
    async () => {
      last = await warnings(cluster, object);
      return last.some((message) => message.includes(text));
    },
  );
}

async function warnings(cluster: Cluster, { metadata }: KubernetesObject): Promise<readonly string[]> {
  const events = await cluster.list('v1', 'Event', metadata.namespace);
  return events
    .filter((event) => at(event, 'involvedObject', 'name') === metadata.name && event['type'] === 'Warning')
    .map((event) => String(event['message']));
}
