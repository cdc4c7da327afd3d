import { CelError } from './cel-error.ts';
import { isList, Optional, Quantity, typeName } from './value.ts';

/** The argument of a function, which must be a text. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : wrong('string', value);
}

export function whole(value: unknown): number {
  return typeof value === 'bigint' ? Number(value) : wrong('int', value);
}

export function list(value: unknown): readonly unknown[] {
  return isList(value) ? value : wrong('list', value);
}

export function quantity(value: unknown): Quantity {
  return value instanceof Quantity ? value : wrong('quantity', value);
}

export function optional(value: unknown): Optional {
  return value instanceof Optional ? value : wrong('optional', value);
}

export function bool(value: unknown): boolean {
  return typeof value === 'boolean' ? value : wrong('bool', value);
}

function wrong(expected: string, value: unknown): never {
  throw new CelError(`needs a value of type ${expected}, and finds ${typeName(value)}`);
}
