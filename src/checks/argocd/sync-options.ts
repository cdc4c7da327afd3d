/** Every sync option of Argo CD 3.5, compared letter by letter (v1alpha1/types.go:1496; facts: argocd.md 1.3). */
const both = [
  'Validate=false',
  'PruneLast=true',
  'Prune=false',
  'Prune=confirm',
  'Prune=true',
  'Delete=false',
  'Delete=confirm',
  'Delete=true',
  'Replace=true',
  'ServerSideApply=true',
  'ServerSideApply=false',
  'SkipDryRunOnMissingResource=true',
  // What follows does nothing, as it says.
  'Validate=true',
  'PruneLast=false',
  'Replace=false',
  'SkipDryRunOnMissingResource=false',
];

export const applicationOptions: ReadonlySet<string> = new Set([
  ...both,
  'CreateNamespace=true',
  'PrunePropagationPolicy=foreground',
  'PrunePropagationPolicy=background',
  'PrunePropagationPolicy=orphan',
  'ClientSideApplyMigration=false',
  'ApplyOutOfSyncOnly=true',
  'RespectIgnoreDifferences=true',
  'FailOnSharedResource=true',
  'CreateNamespace=false',
  'ClientSideApplyMigration=true',
  'ApplyOutOfSyncOnly=false',
  'RespectIgnoreDifferences=false',
  'FailOnSharedResource=false',
]);

export const resourceOptions: ReadonlySet<string> = new Set([...both, 'Force=true', 'Force=false']);
