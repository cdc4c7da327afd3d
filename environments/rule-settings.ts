import { z } from 'zod';

const RuleId = z
  .string()
  .regex(/^[a-z]+(-[a-z0-9]+)+$/, 'expected the id of a rule, as it stands in brackets behind an issue');

/**
 * Rules that do not hold here, by their ids, each with the reason in words. `purser check` lists them; a line that silences nothing is an issue.
 * @example { no-unanchored-regexp: "the store serves one namespace only" }
 */
const Silenced = z.record(RuleId, z.string().regex(/\S+\s+\S+/, 'expected the reason in words')).default({});

/** Which rules hold for a service. */
export const ServiceRuleSettings = z.strictObject({ silenced: Silenced });

/** Which rules hold in an environment. */
export const RuleSettings = z.strictObject({
  /** Whether the strict rules hold too: those that are a matter of care. */
  strict: z.boolean().default(false),
  silenced: Silenced,
});
