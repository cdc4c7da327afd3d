import type { Construct } from 'constructs';
import type { EnvironmentModel } from '../../environments/model.ts';
import type { ApplicationSpec } from '../../imports/argoproj.io.ts';
import { ManifestObject } from '../manifest-object.ts';
import type { Plain } from '../plain.ts';
import { syncWave, type SyncWave } from '../sync-wave.ts';

/** What one Application deploys, and where. */
export interface ApplicationProps {
  readonly name: string;
  readonly project: string;
  readonly destination: Plain<ApplicationSpec>['destination'];
  readonly source: NonNullable<Plain<ApplicationSpec>['source']>;
  /** Whether the objects go with the Application. */
  readonly cascade: boolean;
  readonly wave?: SyncWave | undefined;
  /** Whether Argo CD makes the destination's namespace. */
  readonly createNamespace?: boolean;
}

/**
 * Deletes in the foreground, which the usual form without `/foreground` does too (Argo CD controller/appcontroller.go:1251); of that one the API
 * server warns at every write: "prefer a domain-qualified finalizer name including a path".
 */
const cascadeFinalizer = 'resources-finalizer.argocd.argoproj.io/foreground';

/**
 * Renders an Application in the form that Argo CD writes back, without anything that Go would leave out (facts: argocd.md 1.5; rule C13): older
 * versions showed the root Application OutOfSync for ever otherwise; 3.2.11 was seen to take `recurse: false` without a difference. One thing
 * it adds all the same: `directory.jsonnet: {}`, which no comparison of its own counts as a difference.
 */
export function application(scope: Construct, props: ApplicationProps, environment: EnvironmentModel): void {
  const { name, project, destination, source, cascade, createNamespace = false } = props;
  new ManifestObject(scope, `application-${name}`, {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name,
      namespace: environment.argocd.namespace,
      annotations: annotations(props),
      finalizers: cascade ? [cascadeFinalizer] : undefined,
    },
    spec: {
      project,
      destination,
      source,
      syncPolicy: syncPolicy(environment, createNamespace),
    } satisfies Plain<ApplicationSpec>,
  });
}

/** A push that changes nothing below the folder does not render it again (rule C18). */
function annotations({ source, wave }: ApplicationProps): Readonly<Record<string, string>> {
  return {
    ...(source.path === undefined ? {} : { 'argocd.argoproj.io/manifest-generate-paths': '.' }),
    ...(wave === undefined ? {} : syncWave(wave)),
  };
}

/** `false` is left out, as Argo CD does; a retry always has its limit, or it would never retry (rule C11). */
function syncPolicy(
  { argocd: { sync }, profiles }: EnvironmentModel,
  createNamespace: boolean,
): Plain<ApplicationSpec>['syncPolicy'] {
  const { limit, duration, factor, maxDuration } = sync.retry;
  return {
    automated: sync.automated
      ? { prune: sync.prune || undefined, selfHeal: sync.selfHeal || undefined }
      : undefined,
    retry: { limit, backoff: { duration, factor, maxDuration }, ...profiles.argocd.retry },
    syncOptions: createNamespace
      ? ['CreateNamespace=true', 'ServerSideApply=true']
      : ['ServerSideApply=true'],
  };
}
