import { freshName } from '../../ground/fresh-name.ts';
import type { KubernetesObject } from '../../ground/kubernetes-object.ts';
import type { DriverAtWork } from './driver-at-work.ts';

const serviceAccountName = 'reader';

/** A namespace with a ServiceAccount that has a role, for classes that Purser would never render. */
export async function classNamespace(
  { cluster, namespaces, provider }: DriverAtWork,
  role: string,
): Promise<string> {
  const namespace = freshName('classes');
  namespaces.add(namespace);
  const annotations = { 'eks.amazonaws.com/role-arn': role };
  await cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  await cluster.create({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: serviceAccountName, namespace, annotations },
  });
  provider.trust(role, { namespace, serviceAccount: serviceAccountName });
  return namespace;
}

/** Makes a class with these fields of its spec and a pod that mounts it as the volume `secrets`. */
export async function classWithPod(
  { cluster, node }: DriverAtWork,
  namespace: string,
  spec: unknown,
): Promise<KubernetesObject> {
  const name = freshName('class');
  await cluster.create({
    apiVersion: 'secrets-store.csi.x-k8s.io/v1',
    kind: 'SecretProviderClass',
    metadata: { name, namespace },
    spec,
  });
  const csi = {
    driver: 'secrets-store.csi.k8s.io',
    readOnly: true,
    volumeAttributes: { secretProviderClass: name },
  };
  const container = {
    name: 'web',
    image: 'web:1',
    volumeMounts: [{ name: 'secrets', mountPath: '/etc/web' }],
  };
  const { object } = await cluster.create({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace },
    spec: {
      nodeName: node,
      serviceAccountName,
      containers: [container],
      volumes: [{ name: 'secrets', csi }],
    },
  });
  return object;
}
