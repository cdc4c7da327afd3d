import type { Form } from './form.ts';
import { found } from './found.ts';
import type { SchemaNode } from './object-schemas.ts';

/** apimachinery pkg/api/resource/quantity.go: sign, digits, then a binary, decimal or exponent suffix. */
const quantity = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;
const patterns = new Map<string, RegExp>();

/** What is wrong with a value that is neither a map nor a list; the form is that of the node in the version at hand. */
export function checkText(node: SchemaNode, form: Form | undefined, value: unknown): string | undefined {
  switch (node.t) {
    case 'text':
      return typeof value === 'string'
        ? wrongText(node, form, value)
        : `expected text, found ${found(value)}`;
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `expected true or false, found ${found(value)}`;
    case 'intOrText':
      return wrongNumberOrText(node, form, value);
    case 'quantity':
      return wrongAmount(form, value);
    default:
      return wrongNumber(node, value);
  }
}

const smallest = -(2 ** 31);
const largest = 2 ** 31 - 1;

function wrongNumber({ t, e, min, max }: SchemaNode, value: unknown): string | undefined {
  if (typeof value !== 'number') return `expected a number, found ${found(value)}`;
  if (t !== 'number' && !Number.isInteger(value)) return 'expected a whole number, found a fraction';
  const [least, most] =
    t === 'int32' ? [min ?? smallest, max ?? largest] : [min ?? -Infinity, max ?? Infinity];
  if (e !== undefined && !e.includes(String(value))) return `expected one of ${e.join(', ')}`;
  if (value < least) return `is less than ${least}`;
  return value > most ? `is more than ${most}` : undefined;
}

function wrongNumberOrText(node: SchemaNode, form: Form | undefined, value: unknown): string | undefined {
  if (typeof value === 'string')
    return form === undefined || (form.fits(value) && (value !== '' || form.mayBeEmpty === true))
      ? undefined
      : `is no ${form.words}`;
  if (!Number.isInteger(value)) return `expected a whole number or text, found ${found(value)}`;
  return wrongNumber(node, value);
}

function wrongAmount(form: Form | undefined, value: unknown): string | undefined {
  const isAmount = typeof value === 'number' || (typeof value === 'string' && quantity.test(value));
  if (!isAmount) return `expected an amount such as 500m or 1Gi, found ${found(value)}`;
  return form === undefined || form.fits(String(value)) ? undefined : `is no ${form.words}`;
}

function wrongText(node: SchemaNode, form: Form | undefined, value: string): string | undefined {
  const { e, z, re, fl, min = 0, max = Infinity } = node;
  if (z !== undefined && value === '') return undefined;
  if (e !== undefined && !e.includes(value))
    return `expected one of ${e.map((one) => one || '""').join(', ')}`;
  // Code points, as the API server counts them; a text is never shorter in units than in points.
  const length = value.length > max || value.length < min * 2 ? Array.from(value).length : value.length;
  if (length < min)
    return min === 1 ? 'is empty' : `has ${length} characters where at least ${min} are needed`;
  if (length > max) return `has ${length} characters where at most ${max} are allowed`;
  if (form !== undefined && !form.fits(value)) return `is no ${form.words}`;
  if (re === undefined) return undefined;
  return patternOf(re, fl).test(value) ? undefined : `does not have the form ${re}`;
}

/** The generator wrote them for JavaScript; what it could not write is not there. */
function patternOf(text: string, flags = ''): RegExp {
  const known = patterns.get(text);
  if (known !== undefined) return known;
  const made = new RegExp(text, `u${flags}`);
  patterns.set(text, made);
  return made;
}
