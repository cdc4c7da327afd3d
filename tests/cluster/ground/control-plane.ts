import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { provide } from './build-program.ts';
import { makeCredentials, type Credentials } from './credentials.ts';
import type { GroundFolder } from './ground-folder.ts';
import { writeKubeconfig } from './kubeconfig.ts';
import type { Launcher } from './launcher.ts';
import { freePorts } from './ports.ts';
import { programs } from './programs.ts';
import { root } from './root.ts';

/** Kubernetes without kubelets: etcd, the API server, its controllers, the scheduler, and kwok, which runs the nodes and Pods. */
export async function startControlPlane(folder: GroundFolder, launcher: Launcher): Promise<string> {
  const [client = 0, peer = 0, secure = 0] = await freePorts(3);
  const bin = join(provide(programs.kubernetes), 'bin');
  await startEtcd(folder, launcher, client, peer);
  const credentials = makeCredentials(folder);
  const certificate = join(folder.folder('api-server'), 'apiserver.crt');
  await startApiServer(launcher, {
    bin,
    credentials,
    folder: folder.folder('api-server'),
    etcd: client,
    port: secure,
  });
  const kubeconfig = folder.file('kubeconfig');
  writeKubeconfig(kubeconfig, {
    server: `https://127.0.0.1:${secure}`,
    certificate,
    token: credentials.token,
  });
  await Promise.all([
    startControllers(launcher, { bin, kubeconfig, credentials, certificate }),
    startScheduler(launcher, bin, kubeconfig),
    startKwok(folder, launcher, kubeconfig),
  ]);
  return kubeconfig;
}

async function startEtcd(
  folder: GroundFolder,
  launcher: Launcher,
  client: number,
  peer: number,
): Promise<void> {
  const [clientUrl, peerUrl] = [`http://127.0.0.1:${client}`, `http://127.0.0.1:${peer}`];
  await launcher.launch({
    name: 'etcd',
    command: 'etcd',
    args: [
      `--data-dir=${folder.volatile}/etcd`,
      `--listen-client-urls=${clientUrl}`,
      `--advertise-client-urls=${clientUrl}`,
      `--listen-peer-urls=${peerUrl}`,
      `--initial-advertise-peer-urls=${peerUrl}`,
      `--initial-cluster=default=${peerUrl}`,
      '--log-level=warn',
    ],
    ready: async () => (await fetch(`${clientUrl}/health`)).ok,
  });
}

interface ApiServer {
  readonly bin: string;
  readonly credentials: Credentials;
  readonly folder: string;
  readonly etcd: number;
  readonly port: number;
}

async function startApiServer(
  launcher: Launcher,
  { bin, credentials, folder, etcd, port }: ApiServer,
): Promise<void> {
  await launcher.launch({
    name: 'kube-apiserver',
    command: join(bin, 'kube-apiserver'),
    args: [
      `--etcd-servers=http://127.0.0.1:${etcd}`,
      '--bind-address=127.0.0.1',
      `--secure-port=${port}`,
      `--cert-dir=${folder}`,
      `--token-auth-file=${credentials.tokenFile}`,
      '--authorization-mode=RBAC',
      '--service-cluster-ip-range=10.0.0.0/16',
      '--service-account-issuer=https://kubernetes.default.svc',
      `--service-account-key-file=${credentials.verifyingKey}`,
      `--service-account-signing-key-file=${credentials.signingKey}`,
      // 127.0.0.1 cannot be an endpoint of the Service `kubernetes`, and nobody reaches the API server through that.
      '--endpoint-reconciler-type=none',
      // etcd 3.4 has no progress notifications, without which a streaming list never ends and kwok's Pods wait 40 s.
      '--feature-gates=WatchList=false',
      '--allow-privileged=true',
      '--profiling=false',
    ],
    // Ready means that the built-in roles and priority classes are there too; the certificate comes with the first start.
    ready: () => existsSync(join(folder, 'apiserver.crt')) && isReady(bin, port, credentials, folder),
  });
}

function isReady(bin: string, port: number, { token }: Credentials, folder: string): boolean {
  const server = [`--server=https://127.0.0.1:${port}`, `--certificate-authority=${folder}/apiserver.crt`];
  return (
    spawnSync(join(bin, 'kubectl'), [...server, `--token=${token}`, 'get', '--raw=/readyz']).status === 0
  );
}

interface Controllers {
  readonly bin: string;
  readonly kubeconfig: string;
  readonly credentials: Credentials;
  readonly certificate: string;
}

async function startControllers(
  launcher: Launcher,
  { bin, kubeconfig, credentials, certificate }: Controllers,
) {
  await launcher.launch({
    name: 'kube-controller-manager',
    command: join(bin, 'kube-controller-manager'),
    args: [
      `--kubeconfig=${kubeconfig}`,
      `--service-account-private-key-file=${credentials.signingKey}`,
      `--root-ca-file=${certificate}`,
      '--leader-elect=false',
      '--secure-port=0',
      // Nobody measures pods here: it would only call every autoscaler unable to scale.
      '--controllers=*,-horizontal-pod-autoscaler-controller',
      // By default 20 requests in a second, which a suite of two hundred Deployments waits for.
      '--kube-api-qps=300',
      '--kube-api-burst=600',
    ],
    ready: () => true,
  });
}

async function startScheduler(launcher: Launcher, bin: string, kubeconfig: string): Promise<void> {
  const args = [`--kubeconfig=${kubeconfig}`, '--leader-elect=false', '--secure-port=0'];
  await launcher.launch({
    name: 'kube-scheduler',
    command: join(bin, 'kube-scheduler'),
    args,
    ready: () => true,
  });
}

/** Not beside this file: a program by hand is a bundle, which lies elsewhere. */
const jobPods = join(root, 'tests', 'cluster', 'ground', 'job-pods.yaml');

async function startKwok(folder: GroundFolder, launcher: Launcher, kubeconfig: string): Promise<void> {
  const home = provide(programs.kwok);
  const args = [
    `--kubeconfig=${kubeconfig}`,
    '--manage-all-nodes=true',
    // Without leases the node counts as lost after 40 s, and its Pods are no longer ready.
    '--node-lease-duration-seconds=40',
    ...[...stagesIn(home), jobPods].map((file) => `--config=${file}`),
  ];
  // Or kwok reads the contributor's own configuration too.
  const env = { HOME: folder.folder('kwok') };
  await launcher.launch({ name: 'kwok', command: join(home, 'bin', 'kwok'), args, env, ready: () => true });
}

/** Without the one that job-pods.yaml replaces. */
function stagesIn(home: string): readonly string[] {
  const files = readdirSync(join(home, 'stages'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.yaml') && !/kustomization|testdata|pod-complete/.test(file))
    .map((file) => join(home, 'stages', file));
}
