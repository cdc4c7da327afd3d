import type { Facts } from '../facts.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import { roleFinder } from './known-role.ts';
import { podReaders } from './pod-readers.ts';
import type { Reader } from './reader.ts';
import { storeReaders } from './store-readers.ts';

/** Several rules ask the same of the same objects, which are looked at with the same facts. */
const known = new WeakMap<ObjectSet, readonly Reader[]>();

/** Everybody who reads AWS with a role that is known; nobody where no role is among the objects, which is nearly everywhere. */
export function readersIn(objects: ObjectSet, facts: Facts): readonly Reader[] {
  const found = known.get(objects) ?? search(objects, facts);
  known.set(objects, found);
  return found;
}

function search(objects: ObjectSet, facts: Facts): readonly Reader[] {
  const find = roleFinder(objects);
  return find === undefined ? [] : [...podReaders(objects, facts, find), ...storeReaders(objects, find)];
}
