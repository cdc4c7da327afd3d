import type { ObjectIdentity } from '../../values/object-identity.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { madeSecretsOf, type MadeSecret } from './made-secrets.ts';
import { needsOf, type Need } from './needs.ts';
import { syncPlaceOf, type SyncPlace } from './sync-place.ts';

/**
 * What is remembered of an object when only its text is kept: what others ask of it, and what it asks of them. Of types of which there are few
 * the object itself is kept too.
 */
export interface KeptObject extends ObjectIdentity {
  /** Kind and group: `Deployment.apps`. */
  readonly type: string;
  /** The folder of its file, as an Application's `path` names it. */
  readonly folder: string;
  readonly sync: SyncPlace;
  readonly makes: readonly MadeSecret[];
  readonly needs: readonly Need[];
  /** Present for the types of `wholeTypes`, absent for all others. */
  readonly value?: Readonly<Record<string, unknown>> | undefined;
}

/** Types of which there are few, or that several rules read in full. */
const wholeTypes: ReadonlySet<string> = new Set([
  'Application.argoproj.io',
  'AppProject.argoproj.io',
  'ApplicationSet.argoproj.io',
  'SecretStore.external-secrets.io',
  'ClusterSecretStore.external-secrets.io',
  'ClusterExternalSecret.external-secrets.io',
  'Namespace',
  'ServiceAccount',
  'CustomResourceDefinition.apiextensions.k8s.io',
]);

/** `folder` is that of its file. */
export function keep(object: SeenObject, folder: string): KeptObject {
  const { apiVersion, kind, namespace, name, type } = object;
  return {
    apiVersion,
    kind,
    namespace,
    name,
    type,
    folder,
    sync: syncPlaceOf(object),
    makes: madeSecretsOf(object),
    needs: needsOf(object),
    ...(wholeTypes.has(type) ? { value: object.value } : {}),
  };
}
