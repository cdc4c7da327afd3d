const key = 'argocd.argoproj.io/sync-wave';

/**
 * Argo CD applies kinds that it does not know, stores and ExternalSecrets among them, after Deployments of the same wave, and a Degraded
 * ExternalSecret fails the sync at once: so each has a wave of its own before the workloads' wave 0 (facts: gitops-engine sync_tasks.go:27).
 */
const waves = { store: { [key]: '-2' }, secret: { [key]: '-1' }, project: { [key]: '-1' } } as const;

export function syncWave(of: keyof typeof waves): { readonly [key]: string } {
  return waves[of];
}
