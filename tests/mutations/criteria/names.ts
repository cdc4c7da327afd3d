import { typeOf } from '../../../src/values/type-of.ts';
import { at } from '../edit.ts';
import type { Mutation } from '../mutation.ts';
import { placesIn, placeText } from '../place.ts';
import type { Environment } from '../sample.ts';
import { type Criterion, isChanged } from './criterion.ts';
import { dnsLabel, dnsName, segment, serviceName, type Form } from './forms.ts';

/** What others may name, and where they do it (kinds that nobody names are not here). */
const naming: Readonly<Record<string, RegExp>> = {
  ServiceAccount: / pod\.serviceAccountName$|subjects\[\]\.name$/,
  ConfigMap: /(?:configMapKeyRef|configMapRef|configMap)\.name$/,
  PersistentVolumeClaim: /claimName$/,
  Service: /backend\.service\.name$|backendRefs\[\]\.name$|spec\.serviceName$| env\[\]\.value$|args\[\]$/,
  Namespace: / metadata\.namespace$/,
  'AppProject.argoproj.io': / spec\.project$/,
  'Role.rbac.authorization.k8s.io': /roleRef\.name$/,
  'Deployment.apps': /scaleTargetRef\.name$/,
  'StatefulSet.apps': /scaleTargetRef\.name$/,
  'SecretStore.external-secrets.io': /secretStoreRef\.name$/,
  'ClusterSecretStore.external-secrets.io': /secretStoreRef\.name$/,
  'SecretProviderClass.secrets-store.csi.x-k8s.io': /secretProviderClass$|secretproviderclass\.reloader/,
  'ExternalSecret.external-secrets.io': /(?:secretKeyRef|secretRef)\.name$|secretName$/,
};

/** Whether another object names it; of an ExternalSecret that names its Secret, the Secret is meant. */
function isNamed({ type, before, original }: Mutation, { objects }: Environment): boolean {
  const form = Object.hasOwn(naming, type) ? naming[type] : undefined;
  if (form === undefined || at(original, ['spec', 'target', 'name']) !== undefined) return false;
  return objects.some(({ value }) => {
    const other = typeOf(String(value['apiVersion']), String(value['kind']));
    return placesIn(value).some(
      (each) =>
        typeof each.value === 'string' &&
        each.value.includes(String(before)) &&
        form.test(placeText(other, each.path)),
    );
  });
}

/** Names that nobody says. */
export const freeNames: readonly Criterion[] = [
  {
    id: 'a name that nobody says',
    why: 'no other object of the environment names it: under another name it does the same',
    holds: (mutation, environment) =>
      (/^\S+ metadata\.name$/.test(mutation.place)
        ? nameForm(mutation.type)(mutation.after) &&
          !isTaken(mutation, environment) &&
          !isNamed(mutation, environment)
        : mutation.place.endsWith(' pod.containers[].name') && dnsLabel(mutation.after)) &&
      isChanged(mutation),
  },
];

function nameForm(type: string): Form {
  if (type === 'Service') return serviceName;
  if (type === 'PodDisruptionBudget.policy' || type.endsWith('.rbac.authorization.k8s.io')) return segment;
  return type === 'Namespace' ? dnsLabel : dnsName;
}

/** Whether another object has the name already. */
function isTaken({ type, after }: Mutation, { objects }: Environment): boolean {
  return objects.some(
    ({ value }) =>
      typeOf(String(value['apiVersion']), String(value['kind'])) === type &&
      at(value, ['metadata', 'name']) === after,
  );
}
