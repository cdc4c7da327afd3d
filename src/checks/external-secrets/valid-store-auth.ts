import { field, mapAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { secretStores } from './secret-specs.ts';

/** E: providers/v1/aws/auth/auth.go:265-276, runtime/esutils/utils.go:465-496, providers/v1/aws/provider.go:175. */
export const validStoreAuth: ObjectRule = {
  id: 'valid-store-auth',
  level: 'contract',
  rows: ['R119', 'R121', 'R122'],
  why: 'the operator crashes on the store, refuses it, or calls it Ready and looks for the ServiceAccount in the namespace of each ExternalSecret',
  help: 'name the ServiceAccount: with its namespace in a ClusterSecretStore, without one in a SecretStore',
  on: secretStores,
  check: ({ value, kind, namespace }, _, say) => {
    const auth = mapAt(value, 'spec', 'provider', 'aws', 'auth');
    const path = ['spec', 'provider', 'aws', 'auth'];
    const jwt = field(auth, 'jwt');
    if (jwt !== undefined && field(jwt, 'serviceAccountRef') === undefined)
      say([...path, 'jwt'], 'names no ServiceAccount');
    const keys = mapAt(auth, 'secretRef') ?? {};
    const references = [
      { at: ['jwt', 'serviceAccountRef'], reference: field(jwt, 'serviceAccountRef') },
      ...Object.entries(keys).map(([name, reference]) => ({ at: ['secretRef', name], reference })),
    ];
    for (const { at, reference } of references) {
      if (mapAt(reference) === undefined) continue;
      const other = textAt(reference, 'namespace');
      if (kind === 'ClusterSecretStore' && other === undefined) say([...path, ...at], 'names no namespace');
      if (kind === 'SecretStore' && other !== undefined && other !== namespace)
        say([...path, ...at, 'namespace'], `${other} is another namespace`);
    }
  },
};
