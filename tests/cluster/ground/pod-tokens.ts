import type { Cluster } from './cluster.ts';
import { at, listAt, type KubernetesObject } from './kubernetes-object.ts';

/**
 * The tokens that the kubelet makes for a CSI driver, by audience, as its own JSON text: those that the CSIDriver object asks for, bound to the
 * pod (kubernetes: pkg/volume/csi/csi_mounter.go, podServiceAccountTokenAttrs).
 */
export async function podTokens(
  cluster: Cluster,
  pod: KubernetesObject,
  csiDriver: KubernetesObject,
): Promise<string | undefined> {
  const audiences = listAt(csiDriver['spec'], 'tokenRequests').map((each) => String(at(each, 'audience')));
  if (audiences.length === 0) return undefined;
  const tokens = await Promise.all(
    audiences.map(async (audience) => [audience, await requestToken(cluster, pod, audience)]),
  );
  return JSON.stringify(Object.fromEntries(tokens));
}

async function requestToken(cluster: Cluster, { metadata, spec }: KubernetesObject, audience: string) {
  const { name, namespace, uid } = metadata;
  const account = String(at(spec, 'serviceAccountName'));
  const { text } = await cluster.request({
    method: 'POST',
    path: `/api/v1/namespaces/${namespace}/serviceaccounts/${account}/token`,
    body: {
      apiVersion: 'authentication.k8s.io/v1',
      kind: 'TokenRequest',
      spec: { audiences: [audience], boundObjectRef: { apiVersion: 'v1', kind: 'Pod', name, uid } },
    },
  });
  return at(JSON.parse(text), 'status');
}
