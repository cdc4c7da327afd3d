import { join } from 'node:path';
import { answersOnPort } from './answers-on-port.ts';
import { Applications } from './applications.ts';
import { ArgoCdAdmin } from './argocd-admin.ts';
import { installArgoCd } from './argocd-installation.ts';
import { provide } from './build-program.ts';
import type { Ground } from './ground.ts';
import { ManifestLog } from './manifest-log.ts';
import { freePorts } from './ports.ts';
import { programs } from './programs.ts';
import { requireCommand } from './require-command.ts';

export interface ArgoCdSettings {
  /** The namespace in which Argo CD looks for Applications. */
  readonly namespace?: string;
  /** Names under which it knows the cluster as a destination, beside `in-cluster`. */
  readonly clusters: readonly string[];
  /** How often it looks for new commits by itself. Without: never, only when an Application is refreshed, as webhooks do. */
  readonly pollSeconds?: number;
}

/** Argo CD outside of the cluster that it deploys to: repo-server, application controller and Redis. */
export interface ArgoCd {
  readonly applications: Applications;
  readonly admin: ArgoCdAdmin;
  /** Which manifests the repo-server made, and which it had. */
  readonly manifests: ManifestLog;
}

/** Starts Argo CD beside a cluster, which gets its CRDs and those of the operators that Purser renders for. */
export async function startArgoCd(ground: Ground, settings: ArgoCdSettings): Promise<ArgoCd> {
  requireCommand('redis-server');
  const { namespace = 'argocd', clusters, pollSeconds } = settings;
  const command = join(provide(programs.argocd), 'bin', 'cmd');
  await installArgoCd(ground, namespace, clusters);
  const [redis = 0, repoServer = 0] = await freePorts(2);
  const parts = { ground, command, namespace, redis, repoServer, env: commonVariables(ground, pollSeconds) };
  await startRedis(parts);
  await startRepoServer(parts);
  await startController(parts);
  return {
    applications: new Applications(ground.cluster, namespace),
    admin: new ArgoCdAdmin(parts),
    manifests: new ManifestLog(ground.launcher.logOf('argocd-repo-server')),
  };
}

interface Parts {
  readonly ground: Ground;
  readonly command: string;
  readonly namespace: string;
  readonly redis: number;
  readonly repoServer: number;
  readonly env: Readonly<Record<string, string>>;
}

/** Upstream's own way to run the programs outside of a cluster is its Procfile. */
function commonVariables({ folder, kubeconfig }: Ground, pollSeconds: number | undefined) {
  return {
    KUBECONFIG: kubeconfig,
    ARGOCD_FAKE_IN_CLUSTER: 'true',
    ARGOCD_GPG_ENABLED: 'false',
    ARGOCD_TLS_DATA_PATH: folder.folder('argocd/tls'),
    ARGOCD_SSH_DATA_PATH: folder.folder('argocd/ssh'),
    ARGOCD_RECONCILIATION_JITTER: '0s',
    ...(pollSeconds === undefined ? {} : { ARGOCD_RECONCILIATION_TIMEOUT: `${pollSeconds}s` }),
  };
}

async function startRedis({ ground: { launcher, folder }, redis }: Parts): Promise<void> {
  await launcher.launch({
    name: 'redis',
    command: 'redis-server',
    args: ['--bind', '127.0.0.1', '--port', String(redis), '--save', '', '--appendonly', 'no'],
    cwd: folder.folder('redis'),
    ready: async () => answersOnPort(redis),
  });
}

async function startRepoServer({ ground, command, redis, repoServer, env }: Parts): Promise<void> {
  const { launcher, folder } = ground;
  const [metrics = 0] = await freePorts(1);
  await launcher.launch({
    name: 'argocd-repo-server',
    command,
    args: [
      '--address=127.0.0.1',
      `--port=${repoServer}`,
      '--metrics-address=127.0.0.1',
      `--metrics-port=${metrics}`,
      `--redis=127.0.0.1:${redis}`,
      // Only then does it say which manifests it makes (manifest-log.ts).
      '--loglevel=debug',
    ],
    env: {
      ...env,
      ARGOCD_BINARY_NAME: 'argocd-repo-server',
      // Its clones and its socket go with the ground; by default two grounds would meet in /tmp.
      TMPDIR: folder.folder('argocd/tmp'),
      ARGOCD_ASK_PASS_SOCK: folder.file('argocd/ask-pass.sock'),
      ARGOCD_PLUGINSOCKFILEPATH: folder.folder('argocd/plugins'),
    },
    ready: async () => (await fetch(`http://127.0.0.1:${metrics}/healthz?full=true`)).ok,
  });
}

/** It opens its metrics on all addresses, and no flag tells it otherwise (controller/appcontroller.go:319); the port is ours to choose. */
async function startController({ ground, command, namespace, redis, repoServer, env }: Parts): Promise<void> {
  const [metrics = 0] = await freePorts(1);
  // Zero is never; what a cluster does is seen at once all the same.
  const poll = env['ARGOCD_RECONCILIATION_TIMEOUT'] ?? '0s';
  await ground.launcher.launch({
    name: 'argocd-application-controller',
    command,
    args: [
      `--kubeconfig=${ground.kubeconfig}`,
      `--namespace=${namespace}`,
      `--redis=127.0.0.1:${redis}`,
      `--repo-server=127.0.0.1:${repoServer}`,
      `--metrics-port=${metrics}`,
    ],
    env: {
      ...env,
      ARGOCD_BINARY_NAME: 'argocd-application-controller',
      ARGOCD_RECONCILIATION_TIMEOUT: poll,
    },
    ready: async () => (await fetch(`http://127.0.0.1:${metrics}/healthz`)).ok,
  });
}
