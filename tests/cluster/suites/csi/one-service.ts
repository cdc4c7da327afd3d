import type { Files } from '../../ground/render-input.ts';
import { region } from './driver-at-work.ts';

/** The account of the environment, and one beside it. */
export const account = '111111111111';
export const otherAccount = '999999999999';

interface OneService {
  /** The namespace, which nobody else uses. */
  readonly namespace: string;
  readonly identity?: 'irsa' | 'pod-identity';
  /** As below `secrets.csi` of an environment. */
  readonly csi?: unknown;
  /** What the service `web` needs beside its image and its role. */
  readonly service: Readonly<Record<string, unknown>>;
}

/**
 * The input of an environment `dev` with the service `web`, which has the role `web`. Its relative names lie below `/dev/` in Parameter Store and
 * below `dev/` in Secrets Manager. JSON is YAML too.
 */
export function oneService({ namespace, identity = 'irsa', csi, service }: OneService): Files {
  const environment = {
    cluster: { name: 'dev', kubernetes: '1.35' },
    aws: { account, region },
    argocd: { repository: 'https://git.example.com/shop/deploy.git' },
    namespace,
    secrets: {
      backend: 'csi',
      identity,
      parameterStore: { prefix: '/dev/' },
      secretsManager: { prefix: 'dev/' },
      csi,
    },
  };
  return {
    'environments/dev/environment.yaml': JSON.stringify(environment),
    'environments/services/web.yaml': JSON.stringify({
      image: { repository: 'shop/web', tag: '1.0.0' },
      serviceAccount: { role: 'web' },
      ...service,
    }),
    'environments/dev/web.yaml': '{}\n',
  };
}

export const role = `arn:aws:iam::${account}:role/web`;
