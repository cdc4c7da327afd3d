import type { Issue } from '../../values/issue.ts';

/** What a rule says of itself, for programs. */
export interface RuleWords {
  readonly id: string;
  readonly level: 'contract' | 'default' | 'strict';
  readonly rows: readonly string[];
  readonly why: string;
  readonly help?: string | undefined;
}

/** The id under which programs find what no rule said: a file that cannot be read, or says what its schema does not know. */
export const withoutRule = 'valid-input';

/** What is said of an issue in one piece: what is wrong, and the way out. */
export function wholeText({ what, help }: Issue): string {
  return help === undefined ? what : `${what}\n${help}`;
}
