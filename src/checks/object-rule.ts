import type { FieldPath } from '../values/field-path.ts';
import type { Facts } from './facts.ts';
import type { SeenObject } from './objects/seen-object.ts';
import type { Rule } from './rule.ts';

/** Says that something is wrong at a place of the object; `help` when the rule's own does not fit. */
export type SayOfField = (path: FieldPath, what: string, help?: string) => void;

/**
 * Types such as `Deployment.apps` or `Service`; `pods` for whatever makes pods; `every` for all. With `marks`, what has a label or an annotation of
 * one of these names: most objects have none of them, and then nobody asks.
 */
export type LookedAt =
  | readonly string[]
  | 'pods'
  | 'every'
  | { readonly marks: readonly string[]; readonly types?: readonly string[] };

/**
 * A rule over one object, wherever it came from: rendered by a chart, changed by a patch, or read from a file of somebody else. Pure. The object
 * may be anything that has a kind: whatever is not as it should be is for the schemas to say, and to be lived with here.
 */
export interface ObjectRule extends Rule {
  /** The way out, where what it found has none of its own. */
  readonly help: string;
  /** Which objects it looks at. */
  readonly on: LookedAt;
  /** Whether it is asked of SecretProviderClasses that name the AWS provider, and of no other. */
  readonly isOfAws?: boolean;
  readonly check: (object: SeenObject, facts: Facts, say: SayOfField) => void;
}
