import type { k8s } from 'cdk8s-plus-28';
import type { Plain } from '../plain.ts';

/** What a workload gets of a secret: it cannot tell which backend made it. */
export interface SecretHandle {
  /** The Kubernetes Secret whose keys the environment variables read. */
  readonly secretName: string;
  /** The volume that the pod needs, with the folder where the container mounts it. */
  readonly volume?: { readonly source: Plain<k8s.Volume>; readonly mountPath: string } | undefined;
  /** The annotation by which Reloader restarts the pods when the values change. */
  readonly restart?: { readonly annotation: string; readonly name: string } | undefined;
}

/** Secret handles by the name that the service gave the secret. */
export type SecretHandles = ReadonlyMap<string, SecretHandle>;

/** The handle of a secret that the checks have found declared. */
export function handleOf(handles: SecretHandles, secret: string): SecretHandle {
  const handle = handles.get(secret);
  if (handle === undefined) throw new Error(`the secret "${secret}" has no handle`);
  return handle;
}
