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
    why: 'only a store of the cluster serves other namespaces',
    between: [`${store}.kind`, `${store}.namespaces`],
    forbids: (kind, namespaces) => kind === 'SecretStore' && namespaces !== absent && namespaces !== '[]',
  },
  ...['labels', 'annotations'].map((field) => ({
    why: 'a namespace that exists already takes no settings',
    between: ['environment.namespaces.tools.create', `environment.namespaces.tools.${field}`],
    forbids: (create: string, given: string) => create === 'false' && given !== absent && given !== '{}',
  })),
  {
    why: 'stores that exist already read as they do',
    between: [`${store}.create`, `${store}.identity`],
    forbids: (create, identity) =>
      create === 'false' && !['absent', 'controller', 'service'].includes(identity) && identity !== absent,
  },
  {
    why: 'a store reads as a service by IRSA only',
    between: ['environment.secrets.identity', `${store}.identity`],
    forbids: (identity, reader) => identity === 'pod-identity' && reader === 'service',
  },
  {
    why: 'the chart of the driver 1.6 needs a newer Kubernetes',
    between: ['environment.cluster', 'environment.operators.csiDriver', 'environment.secrets.csi.version'],
    forbids: (cluster, driver, version) => cluster === 'name' && driver !== absent && version !== '1.5.5',
  },
  {
    why: 'a role by IRSA beside Pod Identity',
    between: ['environment.secrets.identity', 'environment.operators.externalSecrets'],
    forbids: (identity, operator) => identity === 'pod-identity' && operator === 'given',
  },
  {
    why: 'the driver 1.6 may let pods start without their files',
    between: ['environment.secrets.csi.rotationPollInterval', 'environment.secrets.csi.version'],
    forbids: (interval, version) => interval === '10m' && version !== '1.5.5',
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
