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

/** Kubernetes leaves the prefix `CAP_` out, and container runtimes do not know a capability that has it twice. */
const Capability = z
  .string()
  .regex(
    /^(?!CAP_)[A-Z][A-Z0-9_]*$/,
    'expected a capability such as NET_BIND_SERVICE, without the prefix CAP_',
  );

const Capabilities = z.strictObject({
  add: z.array(Capability).default([]),
  drop: z.array(Capability).default(['ALL']),
});

/** What the container may do; the defaults are those of the "restricted" Pod Security Standard. */
export const ContainerSecurityContext = z.strictObject({
  allowPrivilegeEscalation: z.boolean().default(false),
  readOnlyRootFilesystem: z.boolean().default(true),
  capabilities: Capabilities.default(Capabilities.parse({})),
});
