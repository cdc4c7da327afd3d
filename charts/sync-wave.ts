const key = 'argocd.argoproj.io/sync-wave';

/**
 * Argo CD applies kinds that it does not know, stores and ExternalSecrets among them, after Deployments of the same wave, and a Degraded
 * ExternalSecret fails the sync at once: so each has a wave of its own before the workloads' wave 0 (facts: gitops-engine sync_tasks.go:27).
 *
 * In the root Application, projects come before the Applications that name them, and operators before those whose kinds they bring. Waves order only
 * when they are made, as Applications have no health (rule C29): the rest is up to retries.
 */
const waves = {
  store: { [key]: '-2' },
  secret: { [key]: '-1' },
  operatorProject: { [key]: '-3' },
  operator: { [key]: '-2' },
  project: { [key]: '-1' },
} as const;

export type SyncWave = keyof typeof waves;

export function syncWave(of: SyncWave): { readonly [key]: string } {
  return waves[of];
}
