import type { Amount } from '../values/quantity.ts';

/** The type of a value as a value: `type(object.spec.port) == int`. */
export class TypeValue {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** An amount of CPU or memory, as `quantity("500m")` makes it. */
export class Quantity {
  readonly amount: Amount;

  constructor(amount: Amount) {
    this.amount = amount;
  }
}

/** What `object.?field` gives: a value, or none. */
export class Optional {
  readonly value: unknown;

  /** `undefined` is none. */
  constructor(value: unknown) {
    this.value = value;
  }
}

export type ValueMap = Readonly<Record<string, unknown>>;

/** What an object holds as CEL sees it: YAML does not tell 2 from 2.0, so that a whole number is an int and any other a double. */
export function fromObject(value: unknown): unknown {
  return typeof value === 'number' && Number.isInteger(value) ? BigInt(value) : value;
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isMap(value: unknown): value is ValueMap {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    !(value instanceof TypeValue || value instanceof Quantity || value instanceof Optional)
  );
}

/** What CEL calls the type of a value. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (isList(value)) return 'list';
  if (value instanceof TypeValue) return 'type';
  if (value instanceof Quantity) return 'quantity';
  if (value instanceof Optional) return 'optional';
  const names = { bigint: 'int', number: 'double', string: 'string', boolean: 'bool' } as const;
  const name = typeof value;
  return name === 'bigint' || name === 'number' || name === 'string' || name === 'boolean'
    ? names[name]
    : 'map';
}
