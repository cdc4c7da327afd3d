import { z } from 'zod';

/** What the kubelet does at one moment of a container's life: exactly one of the two. */
const Handler = z
  .strictObject({
    /** It runs this command in the container. */
    exec: z.array(z.string()).min(1).optional(),
    /** It waits so many seconds: before the end, for load balancers to stop sending requests. */
    sleep: z.int().min(1).max(3600).optional(),
  })
  .refine(
    ({ exec, sleep }) => (exec === undefined) !== (sleep === undefined),
    'expected exactly one of exec and sleep',
  );

/** What happens when a container has started, and before it is ended. */
export const Lifecycle = z.strictObject({
  /** Right after the container has started. */
  postStart: Handler.optional(),
  /** Before the program is asked to end. */
  preStop: Handler.optional(),
});
export type Lifecycle = Readonly<z.output<typeof Lifecycle>>;
