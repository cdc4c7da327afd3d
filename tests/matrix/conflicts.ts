import { absent } from './factor.ts';
import type { Conflict } from './conflict.ts';
import { portConflicts } from './port-conflicts.ts';
import { secretConflicts } from './secret-conflicts.ts';
import { workloadConflicts } from './workload-conflicts.ts';

const store = 'environment.secrets.externalSecrets.store';

const environmentConflicts: readonly Conflict[] = [
  {
    why: 'EKS has no Pod Identity in China',
    between: ['environment.aws', 'environment.secrets.identity'],
    forbids: (aws, identity) => aws === 'china' && identity === 'pod-identity',
  },
  {
    why: 'only a store of one namespace reads as each service, and only it finds a ServiceAccount without being told where',
    between: [`${store}.kind`, `${store}.identity`],
    forbids: (kind, identity) =>
      kind === 'SecretStore'
        ? identity === 'account with namespace'
        : identity === 'service' || identity === 'account without namespace',
  },
  {
    why: 'a store reads as a service by IRSA only',
    between: ['environment.secrets.identity', `${store}.identity`],
    forbids: (identity, reader) => identity === 'pod-identity' && reader === 'service',
  },
  {
    why: 'an output is asked for, and no file has any',
    between: ['service.env.HOST', 'environment.terraform'],
    forbids: (host, file) => host === 'terraform' && file === absent,
  },
];

const serviceConflicts: readonly Conflict[] = ['role', 'annotations'].map((field) => ({
  why: 'a ServiceAccount that exists already takes no settings',
  between: [`service.serviceAccount.${field}`, 'service.serviceAccount.create'],
  forbids: (given, create) => given !== absent && given !== '{}' && create === 'false',
}));

/** Every reason for which Purser refuses a combination of fields that are each right: what the matrix leaves out. */
export const conflicts: readonly Conflict[] = [
  ...environmentConflicts,
  ...serviceConflicts,
  ...workloadConflicts,
  ...portConflicts,
  ...secretConflicts,
];
