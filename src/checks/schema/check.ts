import type { SayAt } from './say-at.ts';

/** Looks at a value; the path is one array that grows and shrinks, to be copied by whoever keeps it. */
export type Check = (value: unknown, path: (string | number)[], say: SayAt) => void;

/** The API server reads an explicit null as if the field were not there; what is undefined is never written. */
export function isAbsent(value: unknown): boolean {
  return value === null || value === undefined;
}
