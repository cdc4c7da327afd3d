import type { RemoteRef, SecretModel, ServiceModel } from '../../environments/model.ts';

/**
 * Where a program finds one key of a secret: its environment variables and its file, or that nothing reads it. What a chart of the team's
 * own does with it is not known.
 */
export function programsView(
  { name, mountPath }: SecretModel,
  key: string,
  { variables, own }: Pick<ServiceModel, 'variables' | 'own'>,
): string {
  if (own !== undefined) return `${name}.${key}`;
  const names = variables.flatMap((each) =>
    'secret' in each && each.secret === name && each.key === key ? [`$${each.name}`] : [],
  );
  return (
    [...names, ...(mountPath === undefined ? [] : [`${mountPath}/${key}`])].join(', ') ||
    `${name}.${key} (not read)`
  );
}

/** Where in AWS a value lives, in words. */
export function remoteText({ store, name, version, label, property }: RemoteRef): string {
  const where = store === 'parameterStore' ? 'SSM parameter' : 'Secrets Manager secret';
  return [
    `${where} ${name}`,
    ...(property === undefined ? [] : [`property ${property}`]),
    ...(version === undefined ? [] : [`version ${version}`]),
    ...(label === undefined ? [] : [`label ${label}`]),
  ].join(', ');
}
