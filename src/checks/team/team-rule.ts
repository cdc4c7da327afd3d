import type { Expression } from '../../values/expression.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { Rule } from '../rule.ts';

/** A rule that a team wrote, over one object; what it is for is its message. */
export interface TeamRule extends Rule {
  /** Types such as `Deployment.apps`; absent for all. */
  readonly types?: readonly string[] | undefined;
  /** Absent for all objects of these types. */
  readonly where?: Expression | undefined;
  readonly expression: Expression;
  /** The field that it is about; empty for the object as a whole. */
  readonly path: FieldPath;
}
