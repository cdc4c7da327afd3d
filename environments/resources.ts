import { z } from 'zod';
import { Quantity } from './formats.ts';

export const Amounts = z.strictObject({
  cpu: Quantity.optional(),
  memory: Quantity.optional(),
  'ephemeral-storage': Quantity.optional(),
});

/** What a container asks for and what it may not exceed. */
export const Resources = z.strictObject({
  requests: Amounts.transform((given) => ({ cpu: '100m', memory: '128Mi', ...given })).default({
    cpu: '100m',
    memory: '128Mi',
  }),
  limits: Amounts.transform((given) => ({ memory: '256Mi', ...given })).default({ memory: '256Mi' }),
});
export type Resources = Readonly<z.output<typeof Resources>>;
