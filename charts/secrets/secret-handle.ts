import type { Construct } from 'constructs';
import type { k8s } from 'cdk8s-plus-28';
import type { EnvironmentModel, SecretModel, ServiceModel } from '../../environments/model.ts';
import type { Plain } from '../plain.ts';
import { externalSecret } from './external-secret.ts';
import { secretProviderClass } from './secret-provider-class.ts';

/** What a workload gets of a secret: it cannot tell which backend made it. */
export interface SecretHandle {
  /** The Kubernetes Secret whose keys the environment variables read. */
  readonly secretName: string;
  /** The volume that the pod needs, with the folder where the container mounts it. */
  readonly volume?: { readonly source: Plain<k8s.Volume>; readonly mountPath: string };
  /** The annotation by which Reloader restarts the pods when the values change. */
  readonly restart?: { readonly annotation: string; readonly name: string };
}

/** The one switch: renders the backend's objects for a secret and hands the workload what it needs of them. */
export function secretHandle(
  scope: Construct,
  secret: SecretModel,
  service: ServiceModel,
  environment: EnvironmentModel,
): SecretHandle {
  switch (secret.backend) {
    case 'external-secrets':
      return externalSecret(scope, secret, service, environment);
    case 'csi':
      return secretProviderClass(scope, secret, service, environment);
  }
}
