import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { env } from 'node:process';
import type { Ground } from './ground.ts';
import { GroundError } from './ground-error.ts';

/** What a comparison of Git with the cluster found for one Application. */
export interface Reconciled {
  readonly name: string;
  readonly health: string;
  readonly sync: { readonly status: string; readonly revision: string };
  readonly conditions: readonly unknown[] | null;
}

interface AdminProps {
  readonly ground: Ground;
  readonly command: string;
  readonly namespace: string;
  readonly repoServer: number;
}

/** The command `argocd admin`. */
export class ArgoCdAdmin {
  readonly #props: AdminProps;

  constructor(props: AdminProps) {
    this.#props = props;
  }

  /** Compares every Application anew, in a process of its own that remembers nothing, and changes nothing. */
  reconcile({ serverSideDiff }: { readonly serverSideDiff: boolean }): readonly Reconciled[] {
    const { ground, repoServer } = this.#props;
    const file = ground.folder.file('reconciled.json');
    this.#run('app', 'get-reconcile-results', file, '--o=json', '--refresh', [
      `--repo-server=127.0.0.1:${repoServer}`,
      `--server-side-diff=${serverSideDiff}`,
    ]);
    const { applications }: { readonly applications: readonly Reconciled[] } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return applications;
  }

  #run(...args: readonly (string | readonly string[])[]): void {
    const { ground, command, namespace } = this.#props;
    const all = ['admin', ...args.flat(), `--kubeconfig=${ground.kubeconfig}`, `--namespace=${namespace}`];
    const own = { ARGOCD_BINARY_NAME: 'argocd', KUBECONFIG: ground.kubeconfig };
    const { status, stderr } = spawnSync(command, all, { encoding: 'utf8', env: { ...env, ...own } });
    if (status !== 0) throw new GroundError(`argocd ${all.join(' ')} failed`, stderr.trimEnd());
  }
}
