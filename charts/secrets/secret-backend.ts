import type { Construct } from 'constructs';
import type { EnvironmentModel, SecretModel, ServiceModel } from '../../environments/model.ts';
import type { Placement } from '../placement.ts';
import { externalSecret } from './external-secret.ts';
import type { SecretHandle, SecretHandles } from './secret-handle.ts';
import { secretProviderClass } from './secret-provider-class.ts';

/** Renders the secrets of a service and hands the workload what it needs of them. */
export function secretHandles(
  scope: Construct,
  service: ServiceModel,
  environment: EnvironmentModel,
  placement: Placement,
): SecretHandles {
  const handles = new Map<string, SecretHandle>();
  for (const secret of service.secrets)
    handles.set(secret.name, secretHandle(scope, secret, service, environment, placement));
  return handles;
}

/** The one switch: each backend has its own objects. */
function secretHandle(
  scope: Construct,
  secret: SecretModel,
  service: ServiceModel,
  environment: EnvironmentModel,
  placement: Placement,
): SecretHandle {
  switch (secret.backend) {
    case 'external-secrets':
      return externalSecret(scope, secret, service, environment, placement);
    case 'csi':
      return secretProviderClass(scope, secret, service, environment, placement);
  }
}
