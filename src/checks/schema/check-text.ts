import { found } from './found.ts';
import type { SchemaNode } from './object-schemas.ts';

/** apimachinery pkg/api/resource/quantity.go: sign, digits, then a binary, decimal or exponent suffix. */
const quantity = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;
const patterns = new Map<string, RegExp | undefined>();

/** What is wrong with a value that is neither a map nor a list. */
export function checkText(node: SchemaNode, value: unknown): string | undefined {
  switch (node.t) {
    case 'text':
      return typeof value === 'string' ? wrongText(node, value) : `expected text, found ${found(value)}`;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `expected true or false, found ${found(value)}`;
    case 'intOrText':
      return typeof value === 'string' || Number.isInteger(value)
        ? undefined
        : `expected a whole number or text, found ${found(value)}`;
    case 'quantity':
      return typeof value === 'number' || (typeof value === 'string' && quantity.test(value))
        ? undefined
        : `expected an amount such as 500m or 1Gi, found ${found(value)}`;
    default:
      return wrongNumber(node, value);
  }
}

function wrongNumber({ t, min = -Infinity, max = Infinity }: SchemaNode, value: unknown): string | undefined {
  if (typeof value !== 'number') return `expected a number, found ${found(value)}`;
  if (t === 'integer' && !Number.isInteger(value)) return 'expected a whole number, found a fraction';
  if (value < min) return `is less than ${min}`;
  return value > max ? `is more than ${max}` : undefined;
}

function wrongText({ e, re, min = 0, max = Infinity }: SchemaNode, value: string): string | undefined {
  if (e !== undefined && !e.includes(value))
    return `expected one of ${e.map((one) => one || '""').join(', ')}`;
  // Code points, as the API server counts them; a text is never shorter in units than in points.
  const length = value.length > max || value.length < min * 2 ? Array.from(value).length : value.length;
  if (length < min) return `has ${length} characters where at least ${min} are needed`;
  if (length > max) return `has ${length} characters where at most ${max} are allowed`;
  if (re === undefined) return undefined;
  return patternOf(re)?.test(value) === false ? `does not have the form ${re}` : undefined;
}

/** The patterns are Go's; one that JavaScript does not know is not checked. */
function patternOf(text: string): RegExp | undefined {
  if (patterns.has(text)) return patterns.get(text);
  let made: RegExp | undefined;
  try {
    made = new RegExp(text, 'u');
  } catch {
    made = undefined;
  }
  patterns.set(text, made);
  return made;
}
