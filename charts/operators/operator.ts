import type { EnvironmentModel } from '../../environments/model.ts';
import type { ResourceKind } from '../argocd/app-project.ts';
import type { HelmRelease } from '../helm/helm-release.ts';
import type { Features } from './features.ts';

/** A release whose every kind is known. */
export interface Operator extends HelmRelease {
  readonly namespacedKinds: readonly ResourceKind[];
}

/** An operator of an environment, with the values that its features need; `undefined` where it is not installed. */
export type OperatorOf = (environment: EnvironmentModel, features: Features) => Operator | undefined;
