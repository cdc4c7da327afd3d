import { amount, isAbove, isWhole } from '../values/quantity.ts';
import type { Problem } from '../values/problem.ts';

/** The smallest part that Kubernetes counts, and so many of them are one. */
const parts = { cpu: 1000n, memory: 1n, 'ephemeral-storage': 1n } as const;

/** Kubernetes counts thousandths, of bytes too, in 64 bits (k8s.io/kubernetes pkg/api/pod/warnings.go, MilliValue). */
const most = { numerator: 2n ** 63n - 1n, denominator: 1000n };

/** A number without a dot is whole, or for CPU so many of its parts, and nearly all are such. */
export function wrongAmount(
  name: keyof typeof parts,
  quantity: string | undefined,
): Omit<Problem, 'path'> | undefined {
  if (quantity === undefined || /^\d{1,9}(?:[Mk]i?|Gi?)?$/.test(quantity)) return undefined;
  if (name === 'cpu' && /^\d{1,9}m$/.test(quantity)) return undefined;
  const given = amount(quantity);
  if (isAbove(given, most)) return { what: `${quantity} is more than Kubernetes can count` };
  if (isWhole(given, parts[name])) return undefined;
  return name === 'cpu'
    ? { what: `${quantity} is no multiple of 1m, the smallest part of a CPU` }
    : {
        what: `${quantity} is a fraction of a byte`,
        help: 'write a whole number, with a smaller unit such as Mi',
      };
}
