/** What an expression of a team is asked about. */
export interface ExpressionInput {
  /** The object as it is applied. */
  readonly object: Readonly<Record<string, unknown>>;
  /** Empty where the object has none. */
  readonly namespaceName: string;
  /** What is known of the environment. */
  readonly environment: Readonly<Record<string, string>>;
}

/** What came of an expression: its answer, or why it has none. */
export type Answer = boolean | { readonly what: string; readonly help: string };

/** A number of steps that several evaluations share, counted down. */
export interface Allowance {
  left: number;
}

/** An expression that was read and type-checked. */
export interface Expression {
  /** The fields of the environment that it reads, by name. */
  readonly reads: readonly string[];
  /** Pure, and bounded: the same input gives the same answer after the same number of steps. */
  readonly ask: (input: ExpressionInput, allowance: Allowance) => Answer;
}

/** Why a text is no expression, and where in it. */
export interface ExpressionFault {
  readonly what: string;
  readonly help?: string | undefined;
  /** In UTF-16 code units. */
  readonly offset: number;
}

/** Reads an expression that answers yes or no. */
export type Compile = (text: string) => Expression | ExpressionFault;
