import type { ObjectIdentity } from '../../values/object-identity.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { awsClassOf, type AwsClass } from './aws-class.ts';
import { coveredBy, type Covered } from './covered.ts';
import { exact } from './exact.ts';
import { madeInsteadOf, madeSecretsOf, type MadeSecret } from './made-secrets.ts';
import type { Need } from './need.ts';
import { needsOf } from './needs.ts';
import type { Breach } from '../pod-security/breach.ts';
import { breachesOf } from '../pod-security/breaches.ts';
import { claimsOf, type Claims } from './claims.ts';
import { configKeysOf } from './config-keys.ts';
import { podAmountsOf, type PodAmounts } from './pod-amounts.ts';
import { replicasOf } from './replicas.ts';
import { rolloutOf, type Rollout } from './rollout.ts';
import { restartsOf } from './restarts.ts';
import { selectionOf, type Selection } from './selection.ts';
import { servingOf, type Serving } from './serving.ts';
import { remoteKeysOf, type RemoteKey } from './remote-keys.ts';
import { routesOf, type Route } from './routes.ts';
import { sharedPortOf } from './shared-port.ts';
import { syncPlaceOf, type SyncPlace } from './sync-place.ts';
import { watchedBy } from './watched.ts';
import { waitsFor } from './waits.ts';
import { wholeValueOf } from './whole-value.ts';

/**
 * What is remembered of an object when only its text is kept: what others ask of it, and what it asks of them. Of types of which there are few
 * the object itself is kept too.
 */
export interface KeptObject extends ObjectIdentity {
  /** Kind and group: `Deployment.apps`. */
  readonly type: string;
  /** The folder of its file, as an Application's `path` names it. */
  readonly folder: string;
  /** The name of its file there; absent where nobody asks which files an Application reads. */
  readonly file?: string | undefined;
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
  /** The requests that it wants for itself; absent for what has no say in that. */
  readonly routes?: readonly Route[] | undefined;
  /** A number that two of its ports share. */
  readonly sharedPort?: number | undefined;
  /** The number of pods that a workload asks for, or the least that a HorizontalPodAutoscaler leaves of one. */
  readonly replicas?: number | undefined;
  /** How its pods are replaced, where no old one goes first; absent for all others. */
  readonly rollout?: Rollout | undefined;
  /** What it says of claims; absent for nearly all. */
  readonly claims?: Claims | undefined;
  /** What of its pods breaks a level of the Pod Security Standards; absent for most, which break none. */
  readonly breaches?: readonly Breach[] | undefined;
  /** What the containers of its pods ask for. */
  readonly amounts?: PodAmounts | undefined;
  /** Tokens of its pods that one of their mounts covers; absent for nearly all. */
  readonly covers?: readonly Covered[] | undefined;
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
  /** Of types of which there are few, of what searches in AWS, and of Ingresses that share a load balancer; absent for all others. */
  readonly value?: Readonly<Record<string, unknown>> | undefined;
}

/** `folder` and `file` say where its file lies, and its name there. */
export function keep(object: SeenObject, folder: string, file?: string): KeptObject {
  const { apiVersion, kind, namespace, name, type } = object;
  const options = object.annotation('argocd.argoproj.io/sync-options') ?? '';
  // Asked here once: most objects have none, and nothing that follows from them.
  const hasPods = object.pods !== undefined;
  return {
    apiVersion,
    kind,
    namespace,
    name,
    type,
    folder,
    file,
    sync: syncPlaceOf(object),
    makes: exact(madeSecretsOf(object)),
    makesOther: madeInsteadOf(object),
    needs: exact(needsOf(object)),
    reads: remoteKeysOf(object),
    awsClass: awsClassOf(object),
    keys: configKeysOf(object),
    serving: servingOf(object),
    selects: selectionOf(object),
    routes: routesOf(object),
    sharedPort: sharedPortOf(object),
    replicas: replicasOf(object),
    rollout: hasPods ? rolloutOf(object) : undefined,
    claims: claimsOf(object),
    breaches: hasPods ? breachesOf(object) : undefined,
    amounts: hasPods ? podAmountsOf(object) : undefined,
    covers: hasPods ? coveredBy(object) : undefined,
    restarts: restartsOf(object),
    watches: hasPods ? watchedBy(object) : undefined,
    waits: waitsFor(object),
    // Field by field: a spread in the middle makes V8 build every such object the slow way.
    skipsDryRun: options.includes('SkipDryRunOnMissingResource=true') || undefined,
    keeps: (options.includes('Prune=') && options.includes('Delete=')) || undefined,
    isLarge: isLarge(object),
    value: wholeValueOf(object),
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
