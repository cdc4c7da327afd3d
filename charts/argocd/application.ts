import type { Construct } from 'constructs';
import type { EnvironmentModel } from '../../environments/model.ts';
import type { ApplicationSpec } from '../../imports/argoproj.io.ts';
import { ManifestObject } from '../manifest-object.ts';
import { applicationFolder } from '../output-path.ts';
import type { Plain } from '../plain.ts';

/** What one Application deploys: a folder below `dist/`, into a namespace. */
export interface ApplicationProps {
  /** The folder's name: the service, or `platform`, or `argocd` for the root Application. */
  readonly folder: string;
  readonly name: string;
  readonly project: string;
  readonly destination: Plain<ApplicationSpec>['destination'];
  /** Whether the objects go with the Application. */
  readonly cascade: boolean;
}

/**
 * Deletes in the foreground, which the usual form without `/foreground` does too (Argo CD controller/appcontroller.go:1251); of that one the API
 * server warns at every write: "prefer a domain-qualified finalizer name including a path".
 */
const cascade = 'resources-finalizer.argocd.argoproj.io/foreground';

/**
 * Renders an Application exactly in the form that Argo CD writes back, without anything that Go would leave out: otherwise the root
 * Application is OutOfSync for ever (facts: argocd.md 1.5; rule C13). One thing Argo CD adds all the same: `directory.jsonnet: {}`, which no
 * comparison of its own counts as a difference (seen with 3.2.11).
 */
export function application(scope: Construct, props: ApplicationProps, environment: EnvironmentModel): void {
  const { argocd } = environment;
  new ManifestObject(scope, `application-${props.name}`, {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: {
      name: props.name,
      namespace: argocd.namespace,
      // A push that changes nothing below the folder does not render it again (rule C18).
      annotations: { 'argocd.argoproj.io/manifest-generate-paths': '.' },
      finalizers: props.cascade ? [cascade] : undefined,
    },
    spec: {
      project: props.project,
      destination: props.destination,
      source: {
        repoURL: argocd.repository,
        path: `${argocd.path}/${applicationFolder(environment.name, props.folder)}`,
        targetRevision: argocd.revision,
        // Names the kind of source, so that Argo CD neither guesses nor reads anything else (rules A3, A5).
        directory: { include: '*.yaml' },
      },
      syncPolicy: syncPolicy(environment),
    } satisfies Plain<ApplicationSpec>,
  });
}

/** `false` is left out, as Argo CD does; a retry always has its limit, or it would never retry (rule C11). */
function syncPolicy({ argocd: { sync }, profiles }: EnvironmentModel): Plain<ApplicationSpec>['syncPolicy'] {
  const { limit, duration, factor, maxDuration } = sync.retry;
  return {
    automated: sync.automated
      ? { prune: sync.prune || undefined, selfHeal: sync.selfHeal || undefined }
      : undefined,
    retry: { limit, backoff: { duration, factor, maxDuration }, ...profiles.argocd.retry },
    syncOptions: ['ServerSideApply=true'],
  };
}
