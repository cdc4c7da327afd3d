import { mapAt, textAt } from '../../values/field.ts';
import type { ObjectSet } from '../kept/object-set.ts';

/** The names of the Secrets that ClusterExternalSecrets make, in whichever namespaces they select. */
export function clusterSecrets(objects: ObjectSet): ReadonlySet<string> {
  return new Set(
    objects.ofType('ClusterExternalSecret.external-secrets.io').map(({ name, value }) => {
      const spec = mapAt(value, 'spec');
      const target = textAt(spec, 'externalSecretSpec', 'target', 'name');
      return target ?? textAt(spec, 'externalSecretName') ?? name;
    }),
  );
}
