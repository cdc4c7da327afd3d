import type { EnvironmentModel, RemoteStore } from '../../environments/model.ts';

/** The name of the operator's store that reads Parameter Store or Secrets Manager for a service. */
export function storeName(
  store: RemoteStore,
  service: { readonly name: string },
  { secrets }: Pick<EnvironmentModel, 'secrets'>,
): string {
  const shared = secrets.externalSecrets.store[store];
  return secrets.externalSecrets.store.identity === 'service' ? `${service.name}-${shared}` : shared;
}
