import type { Change } from './change/change.ts';
import type { PlacedObject } from './change/placed-object.ts';
import type { SayOfField } from './object-rule.ts';
import type { SeenObject } from './objects/seen-object.ts';
import type { Rule } from './rule.ts';

/** A rule over what a change does to an object. Pure. It says what it has to say of one of three: what stays, what goes and what comes. */
export interface ChangeRule extends Rule {
  readonly help: string;
  /** Types such as `Deployment.apps`; `every` for all. */
  readonly on: readonly string[] | 'every';
  /** Of an object that is there before and after: said of it as it is now. */
  readonly changed?: (before: SeenObject, after: SeenObject, say: SayOfField, change: Change) => void;
  /** Of an object that is no longer there: said of it as it was. */
  readonly removed?: (before: PlacedObject, change: Change, say: SayOfField) => void;
  /** Of an object that was not there: it may be one that went, under another name or elsewhere. */
  readonly added?: (after: PlacedObject, change: Change, say: SayOfField) => void;
}
