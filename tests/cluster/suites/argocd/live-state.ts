import type { Cluster } from '../../ground/cluster.ts';
import type { DeployRepository } from '../../ground/deploy-repository.ts';
import { at, listAt, type KubernetesObject } from '../../ground/kubernetes-object.ts';

const trackingId = 'argocd.argoproj.io/tracking-id';

type ByName<Value> = Readonly<Record<string, Value>>;

/** Every sync that the Applications remember: equal before and after means that none ran. */
export function syncsOf(applications: readonly KubernetesObject[]): ByName<unknown> {
  return Object.fromEntries(
    applications.map((application) => [
      application.metadata.name,
      {
        history: listAt(application, 'status', 'history'),
        lastOperation: at(application, 'status', 'operationState'),
        running: application['operation'],
      },
    ]),
  );
}

/** An object that Purser rendered and what the cluster holds of it. */
export interface Delivered {
  readonly application: string;
  readonly rendered: KubernetesObject;
  readonly live: KubernetesObject | undefined;
}

/** Everything rendered for an environment, side by side with the cluster. */
export async function deliveredOf(
  repository: DeployRepository,
  cluster: Cluster,
  environment: string,
): Promise<readonly Delivered[]> {
  const all: Delivered[] = [];
  for (const folder of repository.foldersOf(environment))
    for (const rendered of Object.values(repository.objects(`${environment}/${folder}`))) {
      const application = `${environment}-${folder === 'argocd' ? 'root' : folder}`;
      const { apiVersion, kind, metadata } = rendered;
      const { namespace, name } = metadata;
      all.push({ application, rendered, live: await cluster.get({ apiVersion, kind, namespace, name }) });
    }
  return all;
}

const hookPolicy = 'argocd.argoproj.io/hook-delete-policy';

/** Whether Argo CD runs an object beside its syncs. */
export function isHook({ rendered: { metadata } }: Delivered): boolean {
  return metadata.annotations?.['argocd.argoproj.io/hook'] !== undefined;
}

/** Whether an object is there for a hook alone, and goes with the sync. */
export function isPassing({ rendered: { metadata } }: Delivered): boolean {
  return metadata.annotations?.[hookPolicy]?.includes('HookSucceeded') ?? false;
}

/** Whether an object runs pods. */
export function isWorkload({ rendered: { kind } }: Delivered): boolean {
  return /^(?:Deployment|StatefulSet|DaemonSet|CronJob|Job)$/.test(kind);
}

/**
 * A mark of each object that changes when somebody changes what it is for, but not when its own controller reports about it. Kinds without
 * a generation have nobody who reports, but for a ResourceQuota, whose use is counted; Argo CD reports in the Applications themselves, so they are left to `syncsOf`.
 */
export function marksOf(delivered: readonly Delivered[]): ByName<string> {
  const objects = delivered.filter(({ rendered }) => rendered.kind !== 'Application');
  return Object.fromEntries(
    objects.map(({ rendered: { kind, metadata }, live }) => {
      const { uid, generation, resourceVersion } = live?.metadata ?? {};
      const state =
        kind === 'ResourceQuota' ? JSON.stringify(live?.['spec']) : (generation ?? resourceVersion);
      return [`${kind}/${metadata.name}`, `${uid} ${state}`];
    }),
  );
}

/** The keys whose values differ, sorted. */
export function changedBetween(before: ByName<unknown>, after: ByName<unknown>): readonly string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).toSorted();
}

/** The Application that an object belongs to, by Argo CD's own mark. */
export function ownerOf(object: KubernetesObject | undefined): string | undefined {
  return object?.metadata.annotations?.[trackingId]?.split(':')[0];
}

/**
 * What a person declares of an object, without what Argo CD and the API server add. In an Application that is one thing more: `jsonnet` is a
 * structure in Go, which `omitempty` never leaves out (v1alpha1/types.go, `ApplicationSourceDirectory`).
 */
export function declared(object: KubernetesObject | undefined): unknown {
  const { labels, annotations = {}, finalizers } = object?.metadata ?? {};
  const { [trackingId]: _, ...own } = annotations;
  const spec = structuredClone(object?.['spec']);
  const directory = at(spec, 'source', 'directory');
  if (isEmptyObject(at(directory, 'jsonnet'))) Reflect.deleteProperty(Object(directory), 'jsonnet');
  return { labels, annotations: own, finalizers, spec };
}

function isEmptyObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** In milliseconds; the API server counts in seconds. */
export function createdAt(object: KubernetesObject | undefined): number {
  return Date.parse(String(object?.metadata['creationTimestamp']));
}
