import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from '../../ground/cluster.ts';
import type { Kubelet } from '../../ground/kubelet.ts';
import { at, listAt, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { secretData } from '../../ground/secret-data.ts';

/** A file as the program finds it. */
export interface FoundFile {
  readonly content: string;
  /** Its permissions, as `0644`. */
  readonly mode: string;
}

/** The variables of the pod's containers that come from Secrets, by name; `undefined` where the container could not be created yet. */
export async function variablesOf(
  cluster: Cluster,
  { metadata, spec }: KubernetesObject,
): Promise<Readonly<Record<string, string | undefined>>> {
  const variables = listAt(spec, 'containers').flatMap((container) => listAt(container, 'env'));
  const entries = variables
    .map((variable) => [String(at(variable, 'name')), at(variable, 'valueFrom', 'secretKeyRef')] as const)
    .filter(([, source]) => source !== undefined)
    .map(async ([name, source]) => {
      const data = await secretData(cluster, String(metadata.namespace), String(at(source, 'name')));
      return [name, data?.[String(at(source, 'key'))]] as const;
    });
  return Object.fromEntries(await Promise.all(entries));
}

/** The files that the pod's containers find in CSI volumes, by absolute path. */
export function filesOf(kubelet: Kubelet, pod: KubernetesObject): Readonly<Record<string, FoundFile>> {
  const volumes = kubelet.volumesOf(pod);
  const mounts = listAt(pod['spec'], 'containers').flatMap((each) => listAt(each, 'volumeMounts'));
  return Object.fromEntries(
    mounts
      .filter((mount) => volumes.includes(String(at(mount, 'name'))))
      .flatMap((mount) => {
        const folder = kubelet.folderOf(pod, String(at(mount, 'name')));
        return readdirSync(folder).map((name) => [
          `${String(at(mount, 'mountPath'))}/${name}`,
          read(join(folder, name)),
        ]);
      }),
  );
}

/** What the program is not to see: the whole JSON texts that properties are taken from (rule R24). */
export function isHidden(path: string): boolean {
  return /\/\.[^/]+\.json$/.test(path);
}

function read(path: string): FoundFile {
  const mode = (statSync(path).mode & 0o7777).toString(8).padStart(4, '0');
  return { content: readFileSync(path, 'utf8'), mode };
}
