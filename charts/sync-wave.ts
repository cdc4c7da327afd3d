/**
 * Argo CD applies kinds that it does not know, stores and ExternalSecrets among them, after Deployments of the same wave, and a Degraded
 * ExternalSecret fails the sync at once: so each has a wave of its own before the workloads' wave 0 (facts: gitops-engine sync_tasks.go:27).
 */
const waves = { store: '-2', secret: '-1', project: '-1' } as const;

export function syncWave(of: keyof typeof waves): { readonly 'argocd.argoproj.io/sync-wave': string } {
  return { 'argocd.argoproj.io/sync-wave': waves[of] };
}
