import { join } from 'node:path';
import { env } from 'node:process';
import { provide } from './build-program.ts';
import { Cluster } from './cluster.ts';
import { startControlPlane } from './control-plane.ts';
import { endProcesses } from './end-processes.ts';
import { GroundFolder } from './ground-folder.ts';
import { Launcher } from './launcher.ts';
import { makeNode } from './node.ts';
import { freePorts } from './ports.ts';
import { programs } from './programs.ts';
import { requireCommand } from './require-command.ts';
import { requireSpace } from './require-space.ts';
import { sweepAbandoned } from './sweep.ts';

/** A cluster, and the place for more programs beside it. */
export interface Ground {
  readonly folder: GroundFolder;
  readonly launcher: Launcher;
  readonly kubeconfig: string;
  readonly cluster: Cluster;
  /** Ends every process of the ground and removes its files. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a control plane of its own, or takes the cluster of `PURSER_TEST_KUBECONFIG`. A ground that is `owned` goes with this process: when it is
 * killed, the next start ends what it left. A failed start leaves nothing running.
 */
export async function startGround({ owned = true } = {}): Promise<Ground> {
  const given = env['PURSER_TEST_KUBECONFIG'];
  requireCommand('go');
  if (given === undefined) requireCommand('etcd');
  await sweepAbandoned();
  const folder = GroundFolder.create(owned);
  const stop = async () => {
    await endProcesses(folder.processes);
    folder.remove();
  };
  try {
    requireSpace(folder.path, 512);
    requireSpace(folder.volatile, 512);
    const launcher = new Launcher(folder);
    const kubeconfig = given ?? (await startControlPlane(folder, launcher));
    const cluster = new Cluster(await startProxy(launcher, kubeconfig));
    if (given === undefined) await makeNode(cluster);
    return { folder, launcher, kubeconfig, cluster, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startProxy(launcher: Launcher, kubeconfig: string): Promise<string> {
  const [port = 0] = await freePorts(1);
  const address = `http://127.0.0.1:${port}`;
  await launcher.launch({
    name: 'kubectl-proxy',
    command: join(provide(programs.kubernetes), 'bin', 'kubectl'),
    args: [`--kubeconfig=${kubeconfig}`, 'proxy', '--address=127.0.0.1', `--port=${port}`],
    ready: async () => (await fetch(`${address}/readyz`)).ok,
  });
  return address;
}
