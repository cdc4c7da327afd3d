import { amount, isAbove } from './quantity.ts';

/** Whether one amount is above another one; what is no amount as people write it is for the schemas to say. */
export function isAboveAmount(one: unknown, other: unknown): boolean {
  return (
    one !== other && isAmount(one) && isAmount(other) && isAbove(amount(String(one)), amount(String(other)))
  );
}

function isAmount(value: unknown): value is string | number {
  if (typeof value === 'number') return value >= 0 && value < 1e15;
  return typeof value === 'string' && /^\d{1,15}(?:\.\d{1,9})?(?:[KMGTPE]i|[mkMGTPE])?$/.test(value);
}
