import type { EnvironmentModel, RemoteStore } from '../../../environments/model.ts';

type Aws = EnvironmentModel['aws'];

/**
 * The full name of a parameter or secret: an ARN as it is, an absolute name without the environment's prefix, a relative one with it.
 * The slash that marks an absolute name belongs to the names of Parameter Store, not to those of Secrets Manager.
 */
export function remoteName(
  given: string,
  store: RemoteStore,
  { aws, secrets }: Pick<EnvironmentModel, 'aws' | 'secrets'>,
): string {
  if (given.startsWith('arn:')) return store === 'parameterStore' ? ownParameter(given, aws) : given;
  if (given.startsWith('/')) return store === 'parameterStore' ? given : given.slice(1);
  return `${secrets[store].prefix}${given}`;
}

/**
 * A parameter of the environment's own account is read by its name: the AWS provider looks its answers up by the name that came back
 * (rule R15), and an ARN is only needed for another account (rule R142).
 */
function ownParameter(arn: string, { partition, region, account }: Aws): string {
  const own = `arn:${partition}:ssm:${region}:${account}:parameter/`;
  if (!arn.startsWith(own)) return arn;
  const name = arn.slice(own.length);
  return name.includes('/') ? `/${name}` : name;
}
