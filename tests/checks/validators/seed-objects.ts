import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '../../cluster/ground/kubernetes-object.ts';
import { committed } from '../../cluster/suites/api-server/object-sets.ts';

/** What is spoilt: the widest objects first, as one way at one place of a kind is tried once. All lie in one namespace. */
export function seedObjects(namespace: string): readonly KubernetesObject[] {
  const wide = parseAllDocuments(readFileSync(join(import.meta.dirname, 'wide-objects.yaml'), 'utf8')).map(
    (document) => {
      const object: KubernetesObject = document.toJS();
      return object;
    },
  );
  return [...wide, ...committed().flatMap(({ objects }) => objects)].map((object) =>
    placed(object, namespace),
  );
}

const clusterKinds = new Set([
  'Namespace',
  'ClusterRole',
  'ClusterRoleBinding',
  'PriorityClass',
  'StorageClass',
  'ClusterSecretStore',
  'ClusterExternalSecret',
]);

function placed(object: KubernetesObject, namespace: string): KubernetesObject {
  const { namespace: _, ...metadata } = object.metadata;
  const place = clusterKinds.has(object.kind) ? {} : { namespace };
  return { ...object, metadata: { ...metadata, ...place } };
}
