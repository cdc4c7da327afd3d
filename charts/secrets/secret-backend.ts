import type { Construct } from 'constructs';
import type { EnvironmentModel, SecretModel, ServiceModel } from '../../environments/model.ts';
import { externalSecret } from './external-secret.ts';
import type { SecretHandle } from './secret-handle.ts';
import { secretProviderClass } from './secret-provider-class.ts';

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
