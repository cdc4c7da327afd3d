import { z } from 'zod';
import { DnsLabel, Duration } from './formats.ts';
import { versionOf } from './known-versions.ts';
import { Permits } from './permits.ts';
import { programs } from './version-profiles.ts';

/** When and how Argo CD applies what it finds. */
const Sync = z.strictObject({
  /** Whether Argo CD syncs by itself after a push. */
  automated: z.boolean().default(true),
  /** Whether objects that are no longer in dist/ are deleted from the cluster. */
  prune: z.boolean().default(true),
  /** Whether manual changes in the cluster are undone. */
  selfHeal: z.boolean().default(true),
  /** What happens after a sync that failed. */
  retry: z
    .strictObject({
      /** How many times a failed sync is tried again. */
      limit: z.int().min(1).max(100).default(5),
      /** How long Argo CD waits before the first retry. */
      duration: Duration.default('10s'),
      /** By how much each wait is longer than the one before. */
      factor: z.int().min(1).max(10).default(2),
      /** The longest time between two retries. */
      maxDuration: Duration.default('3m'),
    })
    .prefault({}),
});

/** The Argo CD that watches the repository. */
export const ArgoCd = z.strictObject({
  /** The version of Argo CD that runs there. @example 3.5.1 */
  version: versionOf(programs.argocd),
  /**
   * A name for this Argo CD, needed only where an account and a region have several that manage the cluster they run in: environments whose cluster is
   * `in-cluster` share it, unless they name different ones here. @example blue
   */
  installation: z.string().min(1).optional(),
  /** The namespace in which it runs and looks for Applications (rule C15). */
  namespace: DnsLabel.default('argocd'),
  /** The URL of the Git repository that holds dist/. @example https://git.example.com/shop/deploy.git */
  repository: z
    .string()
    .regex(/^(https?:\/\/|ssh:\/\/|git:\/\/|[\w.-]+@[\w.-]+:)\S+$/, 'expected the URL of a Git repository'),
  /** The fully qualified branch or tag: faster for Argo CD, and never ambiguous (rule C17). */
  revision: z
    .string()
    .regex(
      /^(refs\/(heads|tags)\/\S+|[0-9a-f]{40})$/,
      'expected refs/heads/<branch>, refs/tags/<tag> or a commit',
    )
    .default('refs/heads/main'),
  /** The folder of the repository that is dist/. */
  path: z
    .string()
    .regex(/^[\w.-]+(\/[\w.-]+)*$/, 'expected a path inside the repository without leading slash')
    .default('dist'),
  /** The AppProject of the environment's Applications. Default: the environment's name. */
  project: DnsLabel.optional(),
  /** The AppProject of the root Application: it must exist before, and permit AppProjects and Applications in Argo CD's namespace. */
  rootProject: DnsLabel.default('default'),
  /**
   * What becomes of a service's objects when its Application goes: true deletes them from the cluster (a finalizer on the Application),
   * false leaves them running, unmanaged.
   */
  cascade: z.boolean().default(true),
  sync: Sync.prefault({}),
  /** What is permitted although nothing of it is rendered, so that what goes can be deleted. */
  permits: Permits.prefault({}),
});
