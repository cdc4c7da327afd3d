import type { Environment } from '../../../environments/environment.ts';
import type { EnvironmentModel } from '../../../environments/model.ts';
import { roleArn } from './role-arn.ts';

/** An environment with every name decided. */
export function environmentModel(
  name: string,
  { terraform: _, ...environment }: Environment,
): EnvironmentModel {
  const { aws, argocd, secrets, namespace = name } = environment;
  const { externalSecrets } = secrets;
  const { identity } = externalSecrets.store;
  const store =
    typeof identity === 'object' && 'role' in identity
      ? { ...externalSecrets.store, identity: { role: roleArn(identity.role, aws) } }
      : externalSecrets.store;
  return {
    ...environment,
    name,
    namespace,
    project: argocd.project ?? name,
    secrets: { ...secrets, externalSecrets: { ...externalSecrets, store } },
  };
}
