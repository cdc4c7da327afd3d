import type { FieldPath } from '../../src/values/field-path.ts';
import type { Environment } from './sample.ts';
import type { Random } from './random.ts';
import type { View } from './view.ts';

/** A part of an object after a mistake: where it was made, and what the part is now. */
export interface Change {
  readonly path: FieldPath;
  readonly root: unknown;
  /** What was there, and what is there now; `undefined` for nothing. */
  readonly before: unknown;
  readonly after: unknown;
}

/** A kind of mistake. */
export interface MutationKind {
  readonly name: string;
  /** `undefined` when this time there is nothing to change. */
  readonly make: (view: View, random: Random, environment: Environment) => Change | undefined;
}

/** One mistake in one object. */
export interface Mutation {
  readonly kind: string;
  readonly type: string;
  /** The place in the words of `placeText`. */
  readonly place: string;
  readonly path: FieldPath;
  readonly before: unknown;
  readonly after: unknown;
  readonly original: Readonly<Record<string, unknown>>;
  readonly value: Readonly<Record<string, unknown>>;
}
