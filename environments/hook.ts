import { z } from 'zod';
import { VariableName } from './formats.ts';
import { Resources } from './resources.ts';
import { OwnVariable } from './variable.ts';

/** A Job that Argo CD runs at each sync, with the service's image, variables, secrets, config and security; a migration, say. */
export const Hook = z.strictObject({
  /**
   * PreSync: before anything else of the service is applied, with copies of its secrets, config and ServiceAccount that are there for it alone.
   * PostSync: when everything is applied and healthy.
   */
  phase: z.enum(['PreSync', 'PostSync']),
  /** The command of the Job. Default: the service's. */
  command: z.array(z.string()).min(1).optional(),
  /** The arguments of the Job. Default: the service's, unless it has a command of its own. */
  args: z.array(z.string()).min(1).optional(),
  /** Variables beside those of the service. */
  env: z.record(VariableName, OwnVariable).default({}),
  /** What the Job asks for and may not exceed. Default: the service's. */
  resources: Resources.optional(),
  /** How many times a failed pod is tried again. */
  backoffLimit: z.int().min(0).max(1000).default(1),
  /** After how long the Job is ended and the sync fails. */
  activeDeadlineSeconds: z.int().min(1).max(86_400).default(600),
});
export type Hook = Readonly<z.output<typeof Hook>>;
