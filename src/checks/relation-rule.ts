import type { Facts } from './facts.ts';
import type { KeptObject } from './kept/kept-object.ts';
import type { ObjectSet } from './kept/object-set.ts';
import type { FieldPath } from '../values/field-path.ts';
import type { Rule } from './rule.ts';

/** Says that something is wrong at a place of one of the objects; `help` when the rule's own does not fit. */
export type SayOfObject = (object: KeptObject, path: FieldPath, what: string, help?: string) => void;

/**
 * A rule over all objects of one environment together. Pure, and linear in the number of objects: what belongs together is found by the index,
 * no rule looks at all objects for each.
 */
export interface RelationRule extends Rule {
  /** The way out, where what it found has none of its own. */
  readonly help: string;
  readonly check: (objects: ObjectSet, facts: Facts, say: SayOfObject) => void;
}
