import type { KeptObject } from './kept-object.ts';

/** Whether two are one object by its name: it may stand in several files, or go to several clusters. */
export function isSame(one: KeptObject, other: KeptObject): boolean {
  return one.type === other.type && one.namespace === other.namespace && one.name === other.name;
}
