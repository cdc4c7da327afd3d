import { z } from 'zod';
import { VariableName } from './formats.ts';
import { Image } from './image.ts';
import { Lifecycle } from './lifecycle.ts';
import { Probes } from './probe.ts';
import { Resources } from './resources.ts';
import { ContainerSecurityContext } from './security-context.ts';
import { OwnVariable } from './variable.ts';

/** A container that runs before the service's own: until it is done, or (`restartPolicy: Always`) beside it, a sidecar. */
export const InitContainer = z
  .strictObject({
    /** The image of the container. Default: the service's image. */
    image: Image.optional(),
    /** The command that replaces the image's entry point. */
    command: z.array(z.string()).min(1).optional(),
    /** Arguments of the command, or of the image's entry point. */
    args: z.array(z.string()).min(1).optional(),
    /** Always makes it a sidecar: it starts before those below it, and runs as long as the pod. */
    restartPolicy: z.literal('Always').optional(),
    /** Its environment variables by name: those of the service are not given to it. */
    env: z.record(VariableName, OwnVariable).default({}),
    /** The secrets, config and volumes of the service that it mounts too, at the same paths. */
    mounts: z.array(z.string()).default([]),
    resources: Resources.default(Resources.parse({ requests: {}, limits: {} })),
    /** Only for a sidecar; they ask the service's ports. */
    probes: Probes.default({}),
    lifecycle: Lifecycle.default({}),
    securityContext: ContainerSecurityContext.default(ContainerSecurityContext.parse({})),
  })
  .refine(
    ({ restartPolicy, probes, lifecycle }) =>
      restartPolicy === 'Always' || Object.keys({ ...probes, ...lifecycle }).length === 0,
    'only a sidecar has probes and lifecycle: add restartPolicy: Always, or remove them',
  );
export type InitContainer = Readonly<z.output<typeof InitContainer>>;
