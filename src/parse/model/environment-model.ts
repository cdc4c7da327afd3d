import type { Environment } from '../../../environments/environment.ts';
import type { EnvironmentModel } from '../../../environments/model.ts';
import { profileOf } from '../../../environments/known-versions.ts';
import { programs, type Profiles } from '../../../environments/version-profiles.ts';
import { roleArn } from './role-arn.ts';

/** An environment with every name decided. */
export function environmentModel(
  name: string,
  { terraform: _, ...environment }: Environment,
): EnvironmentModel {
  const { aws, argocd, secrets, operators, namespace = name } = environment;
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
    operatorsProject: operators.project ?? `${name}-operators`,
    profiles: profilesOf(environment),
    operators: operatorsOf(environment),
    secrets: { ...secrets, externalSecrets: { ...externalSecrets, store } },
  };
}

function operatorsOf({ aws, operators }: Pick<Environment, 'aws' | 'operators'>): Environment['operators'] {
  const { externalSecrets } = operators;
  if (externalSecrets?.role === undefined) return operators;
  return { ...operators, externalSecrets: { ...externalSecrets, role: roleArn(externalSecrets.role, aws) } };
}

function profilesOf({
  argocd,
  secrets: { externalSecrets, csi },
}: Pick<Environment, 'argocd' | 'secrets'>): Profiles {
  return {
    externalSecrets: profileOf(programs.externalSecrets, externalSecrets.version),
    csiDriver: profileOf(programs.csiDriver, csi.version),
    awsProvider: profileOf(programs.awsProvider, csi.providerVersion),
    argocd: profileOf(programs.argocd, argocd.version),
  };
}
