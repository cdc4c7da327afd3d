import { UnwritableValueError } from './unwritable-value-error.ts';

/** Digits that every reader takes for exactly this number. */
export function emitNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value === 0 ? 0 : value);
  if (!Number.isFinite(value)) throw new UnwritableValueError(`${value} is no number to Kubernetes`);
  if (Number.isInteger(value)) {
    throw new UnwritableValueError(
      'an integer beyond ±(2^53 - 1) loses its last digits; write it as a string',
    );
  }
  // YAML 1.1 knows an exponent only behind a dot: PyYAML takes 1e-7 for text.
  return String(value).replace(/^(-?\d)e/, '$1.0e');
}
