import { writeFileSync } from 'node:fs';

interface Access {
  readonly server: string;
  /** A PEM file. */
  readonly certificate: string;
  readonly token: string;
}

/** JSON, which every reader of kubeconfigs takes for YAML. */
export function writeKubeconfig(file: string, { server, certificate, token }: Access): void {
  const name = 'ground';
  const config = {
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name, cluster: { server, 'certificate-authority': certificate } }],
    users: [{ name, user: { token } }],
    contexts: [{ name, context: { cluster: name, user: name, namespace: 'argocd' } }],
    'current-context': name,
  };
  writeFileSync(file, JSON.stringify(config, undefined, 2), { mode: 0o600 });
}
