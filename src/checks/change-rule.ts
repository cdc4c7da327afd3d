import type { SayOfField } from './object-rule.ts';
import type { SeenObject } from './objects/seen-object.ts';
import type { Rule } from './rule.ts';

/** A rule over one object before and after a change, both there. Pure. */
export interface ChangeRule extends Rule {
  readonly help: string;
  /** Types such as `Deployment.apps`. */
  readonly on: readonly string[];
  /** Says it of the object as it is now. */
  readonly check: (before: SeenObject, after: SeenObject, say: SayOfField) => void;
}
