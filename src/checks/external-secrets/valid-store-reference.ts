import type { ObjectSet } from '../kept/object-set.ts';
import type { RelationRule } from '../relation-rule.ts';
import { clusterExternalSecret, secretStores } from './secret-specs.ts';
import { serves, storeOf } from './store-view.ts';

const cluster = 'ClusterSecretStore.external-secrets.io';

/** E: pkg/controllers/secretstore/client_manager.go:38-42,130,194-208. */
export const validStoreReference: RelationRule = {
  id: 'valid-store-reference',
  level: 'contract',
  rows: ['R73', 'R74', 'H5'],
  why: 'the operator finds no such store, or may not use it for the namespace: the ExternalSecret is Degraded, which fails the sync',
  help: 'name a store of the same namespace, or write kind: ClusterSecretStore',
  check: (objects, { stores, isComplete }, say) => {
    for (const type of secretStores)
      for (const { object, need } of objects.needsOfType(type)) {
        const store = storeOf(objects, object, need);
        const isCluster = need.type === cluster;
        // The stores of the namespaces that it makes ExternalSecrets in are another's.
        if (object.type === clusterExternalSecret && !isCluster) continue;
        if (store !== undefined) {
          if (
            isCluster &&
            object.namespace !== undefined &&
            serves(store, object.namespace, objects) === false
          )
            say(
              object,
              need.path,
              `the store ${need.name} does not serve the namespace ${object.namespace}`,
              'add the namespace to its conditions: to secrets.externalSecrets.store.namespaces of the environment that renders it',
            );
        } else if (!isCluster && objects.find(cluster, undefined, need.name) !== undefined)
          say(object, need.path, `${need.name} is a ClusterSecretStore, and the kind says SecretStore`);
        else if (isComplete === true) {
          const misplaced = isCluster ? undefined : elsewhere(need.type, need.name, objects);
          const isMissing = stores?.includes(need.name) === false;
          // Where nobody says which stores there are, only one that lies elsewhere shows that the namespace has none.
          const what = misplaced ?? (isMissing ? `there is no store ${need.name}` : undefined);
          if (what !== undefined && stores?.includes(need.name) !== true) say(object, need.path, what);
        }
      }
  },
};

function elsewhere(type: string, name: string, objects: ObjectSet): string | undefined {
  const found = objects.ofType(type).find((each) => each.name === name);
  return found === undefined ? undefined : `the store ${name} lives in the namespace ${found.namespace}`;
}
