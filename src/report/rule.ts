import type { Paint } from './paint.ts';
import { visible } from './visible.ts';

interface RuleWords {
  readonly id: string;
  readonly level: keyof typeof levels;
  readonly rows: readonly string[];
  readonly why: string;
  /** An expression, which may have several lines. */
  readonly asks: string | undefined;
  readonly help: string | undefined;
}

const levels = {
  contract: 'a contract: it cannot be silenced',
  default: 'it can be silenced with a reason, in rules.silenced of the service or of its environment',
  strict: 'it holds only where an environment says rules.strict, and can be silenced with a reason',
} as const;

/** What a rule says of itself, for people. */
export function ruleText({ id, level, rows, why, asks, help }: RuleWords, paint: Paint): string {
  const lines = [
    paint('bold', id),
    visible(why),
    ...(asks === undefined ? [] : asks.split('\n').map(visible)),
    ...(help === undefined ? [] : [paint('cyan', visible(help))]),
    paint('dim', rows.length === 0 ? levels[level] : `${levels[level]} (docs/checks.md: ${rows.join(', ')})`),
  ];
  return `${lines.join('\n    ')}\n`;
}
