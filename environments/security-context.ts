import { z } from 'zod';

const id = z.int().min(0).max(2_147_483_647).optional();

/** What every process of the pod may be; the defaults are those of the "restricted" Pod Security Standard. */
export const PodSecurityContext = z.strictObject({
  /** Whether the kubelet refuses to start a container as root. */
  runAsNonRoot: z.boolean().default(true),
  /** The user that every process runs as. Default: the image's user. */
  runAsUser: id,
  /** The primary group of every process. Default: the image's group. */
  runAsGroup: id,
  /** The group that owns the files of volumes, and may write there. Default: as the volume has it, which of a new one is root. */
  fsGroup: id,
  /** Which system calls are allowed: those of the container runtime's profile, or all. */
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
  /** Linux capabilities that the container gets in addition. @example [NET_BIND_SERVICE] */
  add: z.array(Capability).default([]),
  /** Linux capabilities that are taken away from it. */
  drop: z.array(Capability).default(['ALL']),
});

/** What the container may do; the defaults are those of the "restricted" Pod Security Standard. */
export const ContainerSecurityContext = z.strictObject({
  /** Whether a process may gain more rights than its parent has. */
  allowPrivilegeEscalation: z.boolean().default(false),
  /** Whether the files of the image are read-only: volumes say where the program may write. */
  readOnlyRootFilesystem: z.boolean().default(true),
  /** Linux capabilities, by name without the prefix CAP_. */
  capabilities: Capabilities.default(Capabilities.parse({})),
});
