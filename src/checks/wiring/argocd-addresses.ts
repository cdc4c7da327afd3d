import { isMap, textAt } from '../../values/field.ts';
import type { SeenObject } from '../objects/seen-object.ts';

const repository: ReadonlySet<string> = new Set([
  'depth',
  'enableLfs',
  'enableOCI',
  'forceHttpBasicAuth',
  'githubAppEnterpriseBaseUrl',
  'githubAppID',
  'githubAppInstallationID',
  'insecure',
  'insecureIgnoreHostKey',
  'insecureOCIForceHttp',
  'name',
  'noProxy',
  'project',
  'proxy',
  'type',
  'url',
  'useAzureWorkloadIdentity',
]);

const cluster: ReadonlySet<string> = new Set([
  'clusterResources',
  'name',
  'namespaces',
  'project',
  'server',
  'shard',
]);

/** Argo CD common/common.go LabelKeySecretType. */
const addresses: ReadonlyMap<string | undefined, ReadonlySet<string>> = new Map([
  ['repository', repository],
  ['repo-creds', repository],
  ['repository-write', repository],
  ['repo-write-creds', repository],
  ['cluster', cluster],
]);

/**
 * Whether a key of a Secret says where Argo CD finds a repository or a cluster, which is no secret: it asks for them in Secrets, also where no password
 * is needed (Argo CD util/db/repository_secrets.go secretToRepository, util/db/cluster.go SecretToCluster).
 */
export function isAddress({ value }: SeenObject, key: string, said: unknown, isBase64: boolean): boolean {
  const type = textAt(value, 'metadata', 'labels', 'argocd.argoproj.io/secret-type');
  const keys = addresses.get(type);
  if (keys === undefined) return false;
  const text = isBase64 ? Buffer.from(String(said), 'base64').toString() : String(said);
  if (keys.has(key)) return !withPassword.test(text);
  return type === 'cluster' && key === 'config' && isRoleAlone(text);
}

/** A user alone is one of SSH, and a token of anything else. */
const withPassword = /:\/\/[^/@\s]*:[^/@\s]+@|^(?!ssh:)[a-z]+:\/\/[^/@\s]+@/i;

const publicFields: ReadonlySet<string> = new Set([
  'awsAuthConfig',
  'caData',
  'disableCompression',
  'insecure',
  'serverName',
  'tlsClientConfig',
]);

/** A cluster whose API server knows Argo CD by its role: what is left is public (Argo CD pkg/apis/application/v1alpha1/types.go ClusterConfig). */
function isRoleAlone(text: string): boolean {
  const config = parsed(text);
  const tls = isMap(config) ? config['tlsClientConfig'] : undefined;
  return [config, tls ?? {}].every(
    (each) => isMap(each) && Object.keys(each).every((name) => publicFields.has(name)),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
