import { listAt, valueAt } from '../../values/field.ts';
import type { ObjectIdentity } from '../../values/object-identity.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { awsClassOf, type AwsClass } from './aws-class.ts';
import { exact } from './exact.ts';
import { madeInsteadOf, madeSecretsOf, type MadeSecret } from './made-secrets.ts';
import type { Need } from './need.ts';
import { needsOf } from './needs.ts';
import { configKeysOf } from './config-keys.ts';
import { restartsOf } from './restarts.ts';
import { selectionOf, type Selection } from './selection.ts';
import { servingOf, type Serving } from './serving.ts';
import { remoteKeysOf, type RemoteKey } from './remote-keys.ts';
import { sharedPortOf } from './shared-port.ts';
import { awsTypes } from '../iam/aws-types.ts';
import { syncPlaceOf, type SyncPlace } from './sync-place.ts';
import { watchedBy } from './watched.ts';
import { waitsFor } from './waits.ts';

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
  /** What it makes that is no Secret, as `ConfigMap/name`. */
  readonly makesOther?: string | undefined;
  readonly needs: readonly Need[];
  /** What an ExternalSecret reads, by the key that it says; absent when it reads nothing by name. */
  readonly reads?: readonly RemoteKey[] | undefined;
  /** What a SecretProviderClass has the AWS provider read; absent for all else. */
  readonly awsClass?: AwsClass | undefined;
  /** The keys of a ConfigMap; absent when somebody else fills it. */
  readonly keys?: readonly string[] | undefined;
  /** What others find of it by labels: its pods, or the Service that it is. */
  readonly serving?: Serving | undefined;
  /** What it finds by labels. */
  readonly selects?: Selection | undefined;
  /** A number that two of its ports share. */
  readonly sharedPort?: number | undefined;
  /** The number of pods that a workload asks for, or the least that a HorizontalPodAutoscaler leaves of one. */
  readonly replicas?: number | undefined;
  /** Whether Reloader restarts the pods. */
  readonly restarts?: boolean | undefined;
  /** What Reloader watches for it. */
  readonly watches?: readonly Need[] | undefined;
  /** Why it may not become healthy by itself. */
  readonly waits?: string | undefined;
  /** Whether Argo CD applies it although its kind may not be known yet. */
  readonly skipsDryRun?: true | undefined;
  /** Whether Argo CD keeps it when its file or its Application goes. */
  readonly keeps?: true | undefined;
  /** Whether it does not fit into the annotation of a client-side apply. */
  readonly isLarge?: true | undefined;
  /** Present for the types of `wholeTypes` and what searches in AWS, absent for all others. */
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
  ...awsTypes,
  'Namespace',
  'ServiceAccount',
  'CustomResourceDefinition.apiextensions.k8s.io',
  'ServiceMonitor.monitoring.coreos.com',
  'PodMonitor.monitoring.coreos.com',
  'PodDisruptionBudget.policy',
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
    makes: exact(madeSecretsOf(object)),
    makesOther: madeInsteadOf(object),
    needs: exact(needsOf(object)),
    reads: remoteKeysOf(object),
    awsClass: awsClassOf(object),
    keys: configKeysOf(object),
    serving: servingOf(object),
    selects: selectionOf(object),
    sharedPort: sharedPortOf(object),
    replicas: replicasOf(object),
    restarts: restartsOf(object),
    watches: watchedBy(object),
    waits: waitsFor(object),
    ...syncOptionsOf(object),
    isLarge: isLarge(object),
    value: wholeTypes.has(type) || searches(object) ? object.value : undefined,
  };
}

function searches({ type, value }: SeenObject): boolean {
  return type === 'ExternalSecret.external-secrets.io' && listAt(value, 'spec', 'dataFrom').length > 0;
}

/** The rare options only: most objects have none. */
function syncOptionsOf(object: SeenObject): Pick<KeptObject, 'skipsDryRun' | 'keeps'> {
  const text = object.annotation('argocd.argoproj.io/sync-options');
  if (text === undefined) return {};
  return {
    skipsDryRun: text.includes('SkipDryRunOnMissingResource=true') || undefined,
    keeps: (text.includes('Prune=') && text.includes('Delete=')) || undefined,
  };
}

const largeTypes: ReadonlySet<string> = new Set([
  'ConfigMap',
  'Secret',
  'CustomResourceDefinition.apiextensions.k8s.io',
]);

/** In bytes, near enough (Argo CD util/argo/argo.go:55). Other types never come near. */
function isLarge({ type, value }: SeenObject): true | undefined {
  return (largeTypes.has(type) && JSON.stringify(value).length > 262_144) || undefined;
}

function replicasOf({ pods, type, value }: SeenObject): number | undefined {
  const scales = type === 'HorizontalPodAutoscaler.autoscaling';
  if (pods === undefined && !scales) return undefined;
  // k8s pkg/apis/autoscaling/v2/defaults.go: minReplicas is 1 when nobody says it.
  const replicas = scales ? (valueAt(value, 'spec', 'minReplicas') ?? 1) : valueAt(value, 'spec', 'replicas');
  return typeof replicas === 'number' ? replicas : undefined;
}
