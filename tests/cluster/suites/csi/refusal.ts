import { MountFailure } from '../../ground/call-driver.ts';
import type { Kubelet } from '../../ground/kubelet.ts';
import type { KubernetesObject } from '../../ground/kubernetes-object.ts';

/** What the driver says when it refuses to mount a volume; an error when it does mount it. */
export async function refusalOf(kubelet: Kubelet, pod: KubernetesObject, volume: string): Promise<string> {
  try {
    await kubelet.mount(pod, volume);
  } catch (error) {
    if (error instanceof MountFailure) return error.message;
    throw error;
  }
  throw new Error(`the driver mounted the volume ${volume} of the pod ${pod.metadata.name}`);
}

/** The same, for every volume of a pod. */
export async function refusalsOf(kubelet: Kubelet, pod: KubernetesObject): Promise<readonly string[]> {
  const said: string[] = [];
  for (const volume of kubelet.volumesOf(pod)) said.push(await refusalOf(kubelet, pod, volume));
  return said;
}

/** The parameters and secrets that a refusal says are not there (facts: secrets.md 1.7: all parameters of a batch, the first secret). */
export function missingIn(refusal: string): readonly string[] {
  const [, parameters] = /: Invalid parameters: (.+)$/.exec(refusal) ?? [];
  const [, secret] = /: Failed fetching secret (\S+): ResourceNotFoundException: /.exec(refusal) ?? [];
  return parameters?.split(', ') ?? (secret === undefined ? [] : [secret]);
}
