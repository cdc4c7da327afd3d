import { amount, isAbove, type Amount } from './quantity.ts';

const known = new Map<string | number, Amount | undefined>();
const most = 1000;

/** Whether one amount is above another one; what is no amount as people write it is for the schemas to say. */
export function isAboveAmount(one: unknown, other: unknown): boolean {
  if (one === other || other === undefined) return false;
  const [first, second] = [amountOf(one), amountOf(other)];
  return first !== undefined && second !== undefined && isAbove(first, second);
}

/** What people write as an amount; most objects have the same few of them. */
export function amountOf(value: unknown): Amount | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  if (known.has(value)) return known.get(value);
  const isAmount = /^\d{1,15}(?:\.\d{1,9})?(?:[KMGTPE]i|[mkMGTPE])?$/.test(String(value));
  const found = isAmount ? amount(String(value)) : undefined;
  if (known.size < most) known.set(value, found);
  return found;
}
