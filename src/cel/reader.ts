import { Environment } from '@marcbachmann/cel-js';
import { Quantity } from './value.ts';

/** What is known of the environment under its name; `purser lint` knows what purser.lint.yaml says. */
const environmentFields = {
  name: 'string',
  kubernetes: 'string',
  partition: 'string',
  region: 'string',
  account: 'string',
} as const;

/** In UTF-16 code units: an expression that is longer is a program. */
export const longest = 4000;

const notEvaluated = (): never => {
  throw new Error('the reader evaluates nothing');
};

/**
 * The library reads and type-checks; what it would evaluate is evaluated by ours, which counts its steps. Functions of Kubernetes that it does not
 * know are declared here.
 */
export const reader = new Environment({
  enableOptionalTypes: true,
  homogeneousAggregateLiterals: false,
  limits: { maxAstNodes: 1000, maxDepth: 50, maxListElements: 500, maxMapEntries: 100, maxCallArguments: 5 },
})
  .registerType('Environment', { fields: environmentFields })
  .registerType('Quantity', Quantity)
  .registerVariable('object', 'dyn')
  .registerVariable('namespaceName', 'string')
  .registerVariable('environment', 'Environment')
  .registerOperator('Quantity == Quantity', notEvaluated)
  .registerFunction('quantity(string): Quantity', notEvaluated)
  .registerFunction('isQuantity(string): bool', notEvaluated)
  .registerFunction('Quantity.isGreaterThan(Quantity): bool', notEvaluated)
  .registerFunction('Quantity.isLessThan(Quantity): bool', notEvaluated)
  .registerFunction('Quantity.compareTo(Quantity): int', notEvaluated)
  .registerFunction('string.replace(string, string): string', notEvaluated);
