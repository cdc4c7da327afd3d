import { externalSecretsVersion } from '../../ground/programs.ts';
import type { Files } from '../../ground/render-input.ts';
import { operatorAccount, region } from './operator-at-work.ts';

interface OneService {
  /** The namespace, which nobody else uses. */
  readonly namespace: string;
  readonly account?: string;
  /** As below `secrets.externalSecrets` of an environment. */
  readonly externalSecrets?: Readonly<Record<string, unknown>>;
  /** What the service `web` needs beside its image. */
  readonly service: Readonly<Record<string, unknown>>;
}

/**
 * The input of an environment `dev` with the service `web`. Its relative names lie below `/dev/` in Parameter Store and below `dev/` in Secrets
 * Manager. JSON is YAML too.
 */
export function oneService({ namespace, account, externalSecrets, service }: OneService): Files {
  const environment = {
    cluster: { name: 'dev', kubernetes: '1.35' },
    aws: { account: account ?? operatorAccount, region },
    argocd: { repository: 'https://git.example.com/shop/deploy.git' },
    namespace,
    secrets: {
      backend: 'external-secrets',
      parameterStore: { prefix: '/dev/' },
      secretsManager: { prefix: 'dev/' },
      externalSecrets: { version: externalSecretsVersion, ...externalSecrets },
    },
  };
  return {
    'environments/dev/environment.yaml': JSON.stringify(environment),
    'environments/services/web.yaml': JSON.stringify({
      image: { repository: 'shop/web', tag: '1.0.0' },
      ...service,
    }),
    'environments/dev/web.yaml': '{}\n',
  };
}

/** Store names that nobody else in the cluster has: a ClusterSecretStore lies in no namespace. */
export function storesOf(namespace: string) {
  return { parameterStore: `${namespace}-parameters`, secretsManager: `${namespace}-secrets` };
}
