import type { RemoteRef, SecretModel, ServiceModel } from '../../environments/model.ts';
import { variablesOf } from '../checks/service/variables-of.ts';

/**
 * Where a program finds one key of a secret: the environment variables of its containers and its file, else who reads the secret as a whole, or that
 * nothing does. What a chart of the team's own does with it is not known.
 */
export function programsView({ name, mountPath }: SecretModel, key: string, service: ServiceModel): string {
  if (service.own !== undefined) return `${name}.${key}`;
  const names = variablesOf(service).flatMap(({ variable }) =>
    'secret' in variable && variable.secret === name && variable.key === key ? [`$${variable.name}`] : [],
  );
  return (
    [...new Set(names), ...(mountPath === undefined ? [] : [`${mountPath}/${key}`])].join(', ') ||
    `${name}.${key} (${readerOf(name, service)})`
  );
}

function readerOf(name: string, { ingress, imagePullSecrets }: ServiceModel): string {
  const isNamed = ({ secret }: { readonly secret?: string | undefined }) => secret === name;
  if (ingress?.tls?.some(isNamed) === true) return 'read by the Ingress';
  return imagePullSecrets.some(isNamed) ? 'read by the kubelet' : 'not read';
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
