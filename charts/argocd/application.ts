import type { Construct } from 'constructs';
import type { EnvironmentModel } from '../../environments/model.ts';
import type { ApplicationSpec } from '../../imports/argoproj.io.ts';
import { fileName } from '../output-path.ts';
import { ManifestObject } from '../manifest-object.ts';
import type { Plain } from '../plain.ts';
import { syncWave, type SyncWave } from '../sync-wave.ts';

/** What one Application deploys, and where. */
export interface ApplicationProps {
  readonly name: string;
  readonly project: string;
  readonly destination: Plain<ApplicationSpec>['destination'];
  readonly source: NonNullable<Plain<ApplicationSpec>['source']>;
  /** How many objects its folder holds; absent for the root Application, and where Argo CD renders a chart. */
  readonly objects?: number | undefined;
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
      annotations: annotations(props, environment),
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

function annotations(
  props: ApplicationProps,
  environment: EnvironmentModel,
): Readonly<Record<string, string>> {
  const { source, wave } = props;
  return {
    ...(source.path === undefined ? {} : noticed(props, environment)),
    ...(wave === undefined ? {} : syncWave(wave)),
  };
}

/**
 * A push that changes nothing below the folder does not render it again (rule C18). Argo CD asks `git diff --name-only` what changed (util/git/client.go,
 * ChangedFiles), and git calls a file that goes while one like it comes elsewhere a rename, of which it says the new name alone: an object that moves from
 * one service to another would never be deleted. So the Application says how many objects there are, and looks at its own file too; what a root
 * Application loses may come in the folder of another one.
 */
function noticed(
  { name, objects }: ApplicationProps,
  { argocd: { namespace } }: EnvironmentModel,
): Readonly<Record<string, string>> {
  const paths = 'argocd.argoproj.io/manifest-generate-paths';
  if (objects === undefined) return { [paths]: '.;../../*/argocd/*' };
  const own = fileName({ kind: 'Application', name, namespace }, namespace);
  return { [paths]: `.;../argocd/${own}`, 'purser/objects': String(objects) };
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
