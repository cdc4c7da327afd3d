import { suggest } from '../../values/suggest.ts';
import type { Form } from './form.ts';
import { found } from './found.ts';
import type { SchemaNode } from './object-schemas.ts';

/** What is wrong with a value that is neither a map nor a list. */
export type TextCheck = (value: unknown) => string | undefined;

/** apimachinery pkg/api/resource/quantity.go: sign, digits, then a binary, decimal or exponent suffix. */
const quantity = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;

/**
 * The check of a node, made once: what the node does not ask is not asked of values. The form is that of the version at hand. Of a node that is open,
 * a word that is none of its own may be of a newer version, unless it is nearly one of them.
 */
export function textCheck(node: SchemaNode, form: Form | undefined, isOpen: boolean): TextCheck {
  switch (node.t) {
    case 'text':
      return ofText(node, form, isOpen);
    case 'boolean':
      return (value) =>
        typeof value === 'boolean' ? undefined : `expected true or false, found ${found(value)}`;
    case 'intOrText':
      return ofNumberOrText(node, form, isOpen);
    case 'quantity':
      return (value) => wrongAmount(form, value);
    default:
      return ofNumber(node, isOpen);
  }
}

const smallest = -(2 ** 31);
const largest = 2 ** 31 - 1;

function ofNumber({ t, e, min, max }: SchemaNode, isOpen: boolean): TextCheck {
  const is32 = t === 'int32';
  const [least, most] = [min ?? (is32 ? smallest : -Infinity), max ?? (is32 ? largest : Infinity)];
  return (value) => {
    if (typeof value !== 'number') return `expected a number, found ${found(value)}`;
    if (t !== 'number' && !Number.isInteger(value)) return 'expected a whole number, found a fraction';
    if (e !== undefined && !isOpen && !e.includes(String(value))) return `expected one of ${e.join(', ')}`;
    if (value < least) return `is less than ${least}`;
    return value > most ? `is more than ${most}` : undefined;
  };
}

function ofNumberOrText(node: SchemaNode, form: Form | undefined, isOpen: boolean): TextCheck {
  const number = ofNumber(node, isOpen);
  return (value) => {
    if (typeof value === 'string')
      return form === undefined || (form.fits(value) && (value !== '' || form.mayBeEmpty === true))
        ? undefined
        : `is no ${form.words}`;
    if (!Number.isInteger(value)) return `expected a whole number or text, found ${found(value)}`;
    return number(value);
  };
}

function wrongAmount(form: Form | undefined, value: unknown): string | undefined {
  const isAmount = typeof value === 'number' || (typeof value === 'string' && quantity.test(value));
  if (!isAmount) return `expected an amount such as 500m or 1Gi, found ${found(value)}`;
  return form === undefined || form.fits(String(value)) ? undefined : `is no ${form.words}`;
}

function ofText(
  { e, z, re, fl = '', min = 0, max = Infinity }: SchemaNode,
  form: Form | undefined,
  isOpen: boolean,
): TextCheck {
  const words = e && new Set(e);
  // The generator wrote them for JavaScript; what it could not write is not there.
  const pattern = re === undefined ? undefined : new RegExp(re, `u${fl}`);
  const isSized = min > 0 || max < Infinity;
  return (value) => {
    if (typeof value !== 'string') return `expected text, found ${found(value)}`;
    if (z !== undefined && value === '') return undefined;
    if (words !== undefined && !words.has(value) && (!isOpen || suggest(value, words) !== ''))
      return `expected one of ${[...words].map((one) => one || '""').join(', ')}`;
    const wrong = isSized ? wrongLength(value, min, max) : undefined;
    if (wrong !== undefined) return wrong;
    if (form !== undefined && !form.fits(value)) return `is no ${form.words}`;
    return pattern === undefined || pattern.test(value) ? undefined : `does not have the form ${re}`;
  };
}

function wrongLength(value: string, min: number, max: number): string | undefined {
  // Code points, as the API server counts them; a text is never shorter in units than in points.
  const length = value.length > max || value.length < min * 2 ? Array.from(value).length : value.length;
  if (length < min)
    return min === 1 ? 'is empty' : `has ${length} characters where at least ${min} are needed`;
  return length > max ? `has ${length} characters where at most ${max} are allowed` : undefined;
}
