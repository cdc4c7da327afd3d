import type { k8s } from 'cdk8s-plus-28';
import type { Lifecycle } from '../../environments/lifecycle.ts';
import type { Plain } from '../plain.ts';

/** `sleep` is newer than the types (Kubernetes 1.30, on by default). */
type Handler = Plain<k8s.LifecycleHandler> & { readonly sleep?: { readonly seconds: number } };

/** What the kubelet does when a container has started, and before it is ended. */
export function lifecycle({ postStart, preStop }: Lifecycle): Plain<k8s.Lifecycle> | undefined {
  if (postStart === undefined && preStop === undefined) return undefined;
  return { postStart: handler(postStart), preStop: handler(preStop) };
}

function handler(given: Lifecycle['preStop']): Handler | undefined {
  if (given === undefined) return undefined;
  const { exec, sleep = 0 } = given;
  return exec === undefined ? { sleep: { seconds: sleep } } : { exec: { command: exec } };
}
