import { TypeValue } from './value.ts';

/** A name that an expression can use, and those around it. */
export interface Scope {
  readonly name: string;
  readonly value: unknown;
  readonly outer?: Scope | undefined;
}

/** The names of types, which are values too. */
const typeNames: ReadonlySet<string> = new Set(['bool', 'double', 'int', 'list', 'map', 'string']);

/** The value of a name; the reader has seen to it that there is one. */
export function valueOf(scope: Scope | undefined, name: string): unknown {
  for (let each = scope; each !== undefined; each = each.outer) if (each.name === name) return each.value;
  return typeNames.has(name) ? new TypeValue(name) : undefined;
}
