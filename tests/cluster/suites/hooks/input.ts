import { externalSecretsVersion } from '../../ground/programs.ts';
import type { Files } from '../../ground/render-input.ts';

export const account = '111111111111';
export const region = 'eu-west-1';

/** The environments, which are their namespaces too: both backends, and a store that reads with the identity of each service. */
export type Environment = 'shared' | 'own' | 'csi';

const secrets = {
  shared: { backend: 'external-secrets', externalSecrets: { version: externalSecretsVersion } },
  own: {
    backend: 'external-secrets',
    externalSecrets: {
      version: externalSecretsVersion,
      store: { kind: 'SecretStore', identity: 'service' },
    },
  },
  csi: { backend: 'csi' },
};

/** A service whose PreSync hook reads a secret by a variable and another one as a file. The hook runs until it is told how it ends. */
const web = {
  image: { repository: 'shop/web', tag: '1.0.0' },
  ports: { http: 8080 },
  serviceAccount: { role: 'web' },
  env: { TOKEN: { parameter: 'token' } },
  config: { settings: { mountPath: '/etc/web', data: { mode: 'plain' } } },
  secrets: { files: { mountPath: '/etc/keys', keys: { 'key.pem': { secretsManager: 'key' } } } },
  hooks: {
    migrate: { phase: 'PreSync', command: ['migrate', 'waits'], backoffLimit: 0 },
    announce: { phase: 'PostSync', command: ['announce'] },
  },
};

export function hooksInput(...environments: readonly Environment[]): Files {
  const entries = environments.flatMap((name) => [
    [`environments/${name}/environment.yaml`, JSON.stringify(environment(name))],
    [`environments/${name}/web.yaml`, '{}\n'],
  ]);
  return Object.fromEntries([['environments/services/web.yaml', JSON.stringify(web, null, 2)], ...entries]);
}

function environment(name: Environment) {
  return {
    cluster: { name, kubernetes: '1.35' },
    aws: { account, region },
    argocd: {
      repository: 'https://git.example.com/shop/deploy.git',
      // A sync that fails is to fail soon.
      sync: { retry: { limit: 3, duration: '2s', factor: 1 } },
    },
    namespace: name,
    secrets: {
      ...secrets[name],
      parameterStore: { prefix: `/${name}/` },
      secretsManager: { prefix: `${name}/` },
    },
  };
}
