import type { Reason } from './reason.ts';

/** A verdict that another validator does not share, and what was said. */
export interface Difference {
  readonly what: string;
  readonly says: string;
}

/** Differences that no reason explains, and reasons that explain nothing. */
export function explained(differences: readonly Difference[], reasons: readonly Reason[]) {
  return {
    unexplained: differences.filter(({ what }) => !reasons.some(({ where }) => where.test(what))),
    idle: reasons.filter(({ where }) => !differences.some(({ what }) => where.test(what))),
  };
}

export const allExplained = { unexplained: [], idle: [] };
