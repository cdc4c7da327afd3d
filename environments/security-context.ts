import { z } from 'zod';

const id = z.int().min(0).max(2_147_483_647).optional();

/** What every process of the pod may be; the defaults are those of the "restricted" Pod Security Standard. */
export const PodSecurityContext = z.strictObject({
  runAsNonRoot: z.boolean().default(true),
  /** Default: the image's user. */
  runAsUser: id,
  runAsGroup: id,
  fsGroup: id,
  seccompProfile: z.enum(['RuntimeDefault', 'Unconfined']).default('RuntimeDefault'),
});

const Capabilities = z.strictObject({
  add: z.array(z.string()).default([]),
  drop: z.array(z.string()).default(['ALL']),
});

/** What the container may do; the defaults are those of the "restricted" Pod Security Standard. */
export const ContainerSecurityContext = z.strictObject({
  allowPrivilegeEscalation: z.boolean().default(false),
  readOnlyRootFilesystem: z.boolean().default(true),
  capabilities: Capabilities.default(Capabilities.parse({})),
});
