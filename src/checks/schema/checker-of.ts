import type { Facts } from '../facts.ts';
import { once } from '../objects/once.ts';
import type { ObjectSchemas } from './object-schemas.ts';
import { SchemaChecker } from './schema-checker.ts';

const checkers = new WeakMap<ObjectSchemas, Map<number, SchemaChecker>>();

/** The checker of the cluster's version; of the nearest version when that one is not known. */
export const checkerOf = once((facts: Facts): SchemaChecker | undefined => {
  const { schemas } = facts;
  if (schemas === undefined) return undefined;
  const minor = minorOf(facts, schemas);
  const made = checkers.get(schemas) ?? new Map<number, SchemaChecker>();
  checkers.set(schemas, made);
  const checker = made.get(minor) ?? new SchemaChecker(schemas, minor);
  made.set(minor, checker);
  return checker;
});

function minorOf({ kubernetes }: Facts, { minors: [oldest, newest] }: ObjectSchemas): number {
  const minor = Number(kubernetes?.split('.')[1]);
  return Number.isInteger(minor) ? Math.min(Math.max(minor, oldest), newest) : newest;
}
