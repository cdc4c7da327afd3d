/** What would be lost with the object is not Argo CD's to delete, neither when it is no longer rendered nor with its Application (rules D3, D10). */
export const keepsState = { 'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false' } as const;
