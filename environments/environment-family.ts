import { z } from 'zod';
import { DnsLabel } from './formats.ts';

const isNull = (value: unknown) => value === null;

/** How an environment is made of others, and of how many clusters; what it becomes then is an Environment. */
export const EnvironmentFamily = z
  .strictObject({
    /** The environment that this one extends: its settings are laid over that one's, its overlays over that one's services. */
    extends: DnsLabel.optional(),
    /** Which services of the extended environment run here too. Default: all of them. */
    services: z.array(DnsLabel).optional(),
    /**
     * The clusters of the environment, each with what is different there: its cluster, its region. Each becomes an environment of its own
     * called <environment>-<cluster>, with the same services. A null removes a cluster that the extended environment has;
     * null for all of them makes it one cluster again.
     */
    clusters: z.record(DnsLabel, z.record(z.string(), z.json()).nullable()).nullable().optional(),
  })
  .refine(({ extends: parent, services }) => parent !== undefined || services === undefined, {
    path: ['services'],
    error: 'chooses among the services of the environment that this one extends, and it extends none',
  })
  .refine(
    ({ extends: parent, clusters }) =>
      parent !== undefined || ![clusters, ...Object.values(clusters ?? {})].some(isNull),
    {
      path: ['clusters'],
      error: 'null removes what an extended environment has; a cluster like all others is {}',
    },
  );
