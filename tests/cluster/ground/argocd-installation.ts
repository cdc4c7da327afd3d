import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { provide } from './build-program.ts';
import { Refusal, type Cluster } from './cluster.ts';
import { installCrds } from './crds.ts';
import { GroundError } from './ground-error.ts';
import type { Ground } from './ground.ts';
import type { KubernetesObject } from './kubernetes-object.ts';
import { freePorts } from './ports.ts';
import { programs } from './programs.ts';

/**
 * Gives the cluster what Argo CD reads there: CRDs, its own settings as its manifests for a core installation have them, its default project,
 * and the clusters that it knows. Its programs run beside the cluster with the administrator's rights, so its workloads and roles are left out.
 */
export async function installArgoCd(
  ground: Ground,
  namespace: string,
  clusters: readonly string[],
): Promise<void> {
  const { cluster } = ground;
  await createNamespace(cluster, namespace);
  await installCrds(cluster);
  for (const object of settings(namespace)) await cluster.apply(object);
  await cluster.apply(defaultProject(namespace));
  for (const name of clusters) await cluster.apply(await clusterSecret(ground, name, namespace));
}

async function createNamespace(cluster: Cluster, name: string): Promise<void> {
  try {
    await cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 409) throw error;
    throw new GroundError(
      `the cluster has a namespace ${name} already`,
      'two Argo CDs would fight over the same objects: give a cluster without one',
    );
  }
}

function settings(namespace: string): readonly KubernetesObject[] {
  const manifests = readFileSync(join(provide(programs.argocd), 'core-install.yaml'), 'utf8');
  const objects = parseAllDocuments(manifests).map((document): KubernetesObject => document.toJS());
  return objects
    .filter(({ kind }) => kind === 'ConfigMap' || kind === 'Secret')
    .map((object) => ({ ...object, metadata: { ...object.metadata, namespace } }));
}

/** As Argo CD's API server makes it at its first start (server/server.go:280); that one does not run here. */
function defaultProject(namespace: string): KubernetesObject {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: { name: 'default', namespace },
    spec: {
      sourceRepos: ['*'],
      destinations: [{ server: '*', namespace: '*' }],
      clusterResourceWhitelist: [{ group: '*', kind: '*' }],
    },
  };
}

/**
 * The cluster under a name and an address of its own. Two names for one address would be one cluster to Argo CD (util/db/cluster.go:247), so each
 * name gets a proxy.
 */
async function clusterSecret(ground: Ground, name: string, namespace: string): Promise<KubernetesObject> {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: `cluster-${name}`,
      namespace,
      labels: { 'argocd.argoproj.io/secret-type': 'cluster' },
    },
    stringData: { name, server: await startProxy(ground, name), config: '{}' },
  };
}

async function startProxy({ launcher, kubeconfig }: Ground, name: string): Promise<string> {
  const [port = 0] = await freePorts(1);
  const address = `http://127.0.0.1:${port}`;
  await launcher.launch({
    name: `kubectl-proxy-${name}`,
    command: join(provide(programs.kubernetes), 'bin', 'kubectl'),
    args: [`--kubeconfig=${kubeconfig}`, 'proxy', '--address=127.0.0.1', `--port=${port}`],
    ready: async () => (await fetch(`${address}/readyz`)).ok,
  });
  return address;
}
