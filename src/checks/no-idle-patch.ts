import type { Rule } from './rule.ts';

/** Found where patches are applied (src/render/patch.ts). */
export const noIdlePatch: Rule = {
  id: 'no-idle-patch',
  level: 'contract',
  rows: [],
  why: 'a patch that matches nothing or changes nothing is a mistake or a leftover: what its author meant is not in the cluster',
};
