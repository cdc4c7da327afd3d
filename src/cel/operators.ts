import { isAbove } from '../values/quantity.ts';
import { CelError } from './cel-error.ts';
import type { Steps } from './steps.ts';
import { fromObject, isList, isMap, Optional, Quantity, typeName, TypeValue } from './value.ts';

/** Values of different types are not equal, but for numbers (CEL specification, "Equality"). */
export function areEqual(one: unknown, other: unknown, steps: Steps): boolean {
  steps.spend();
  if (isNumber(one) && isNumber(other)) return one <= other && one >= other;
  if (typeof one === 'string' && typeof other === 'string') {
    steps.spendText(one.length < other.length ? one : other);
    return one === other;
  }
  if (isList(one) && isList(other))
    return (
      one.length === other.length &&
      one.every((item, index) => areEqual(fromObject(item), fromObject(other[index]), steps))
    );
  if (one instanceof TypeValue && other instanceof TypeValue) return one.name === other.name;
  if (one instanceof Quantity && other instanceof Quantity)
    return !isAbove(one.amount, other.amount) && !isAbove(other.amount, one.amount);
  if (one instanceof Optional && other instanceof Optional) return areEqual(one.value, other.value, steps);
  return isMap(one) && isMap(other) ? areEqualMaps(one, other, steps) : one === other;
}

function areEqualMaps(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
  steps: Steps,
): boolean {
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) => Object.hasOwn(other, key) && areEqual(fromObject(one[key]), fromObject(other[key]), steps),
    )
  );
}

/** Whether a value is in a list, or a key in a map. */
export function isIn(value: unknown, container: unknown, steps: Steps): boolean {
  if (isList(container)) return container.some((item) => areEqual(value, fromObject(item), steps));
  if (isMap(container)) return typeof value === 'string' && Object.hasOwn(container, value);
  throw noOverload('in', value, container);
}

/** `+`, `-`, `<` and the like: the answer for two values, by the sign. */
export function binary(sign: string, one: unknown, other: unknown, steps: Steps): unknown {
  if (isNumber(one) && isNumber(other)) return ofNumbers(sign, one, other);
  if (typeof one === 'string' && typeof other === 'string') {
    steps.spendText(one);
    steps.spendText(other);
    if (sign === '+') return one + other;
    return ordered(sign, one, other) ?? fail(sign, one, other);
  }
  if (sign === '+' && isList(one) && isList(other)) {
    steps.spend(one.length + other.length);
    return [...one, ...other];
  }
  if (typeof one === 'boolean' && typeof other === 'boolean')
    return ordered(sign, Number(one), Number(other)) ?? fail(sign, one, other);
  return fail(sign, one, other);
}

/** An int and a double are computed as doubles: an object does not tell which of them it means. */
function ofNumbers(sign: string, one: number | bigint, other: number | bigint): unknown {
  const order = ordered(sign, one, other);
  if (order !== undefined) return order;
  if (typeof one === 'bigint' && typeof other === 'bigint') return inRange(ofInts(sign, one, other));
  return ofDoubles(sign, Number(one), Number(other));
}

function ofInts(sign: string, one: bigint, other: bigint): bigint {
  if ((sign === '/' || sign === '%') && other === 0n) throw new CelError('divides by zero');
  if (sign === '+') return one + other;
  if (sign === '-') return one - other;
  if (sign === '*') return one * other;
  return sign === '/' ? one / other : one % other;
}

function ofDoubles(sign: string, one: number, other: number): number {
  if (sign === '+') return one + other;
  if (sign === '-') return one - other;
  if (sign === '*') return one * other;
  return sign === '/' ? one / other : fail(sign, one, other);
}

function ordered<Value extends string | number | bigint>(
  sign: string,
  one: Value,
  other: Value,
): boolean | undefined {
  if (sign === '<') return one < other;
  if (sign === '<=') return one <= other;
  if (sign === '>') return one > other;
  return sign === '>=' ? one >= other : undefined;
}

/** An int has 64 bits. */
export function inRange(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) throw new CelError('leaves the range of an int');
  return value;
}

function isNumber(value: unknown): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

function noOverload(sign: string, one: unknown, other: unknown): CelError {
  return new CelError(`asks for ${typeName(one)} ${sign} ${typeName(other)}`);
}

function fail(sign: string, one: unknown, other: unknown): never {
  throw noOverload(sign, one, other);
}
