import type { ASTNode } from '@marcbachmann/cel-js';
import type { Answer, Compile, ExpressionFault } from '../values/expression.ts';
import { CelError } from './cel-error.ts';
import { Evaluator } from './evaluator.ts';
import { Patterns } from './patterns.ts';
import { longest, reader } from './reader.ts';
import { readingFault } from './reading-fault.ts';
import { Steps, TooManySteps } from './steps.ts';
import { nodesOf, unknownPart } from './unknown-parts.ts';
import { typeName } from './value.ts';

/** Reads and type-checks an expression; it has to answer yes or no. */
export const compile: Compile = (text) => {
  if (text.length > longest)
    return { what: `has more than ${longest} letters`, help: 'split the rule', offset: 0 };
  const ast = read(text);
  if ('what' in ast) return ast;
  const patterns = new Patterns();
  const unknown = unknownPart(ast, patterns);
  if (unknown !== undefined) return unknown;
  return {
    reads: fieldsOfEnvironment(ast),
    ask: ({ object, namespaceName, environment }, allowance) => {
      const outer = { name: 'environment', value: environment };
      const scope = {
        name: 'object',
        value: object,
        outer: { name: 'namespaceName', value: namespaceName, outer },
      };
      const steps = new Steps(allowance);
      return answered(steps, () => new Evaluator(steps, patterns).run(ast, scope));
    },
  };
};

function read(text: string): ASTNode | ExpressionFault {
  try {
    const parsed = reader.parse(text);
    const { valid, type, error } = parsed.check();
    if (!valid) return readingFault(error, text);
    if (type === 'bool' || type === 'dyn') return parsed.ast;
    return { what: `is ${type}, and not true or false`, help: 'compare it with something', offset: 0 };
  } catch (error) {
    return readingFault(error, text);
  }
}

/** What stands behind `environment.`, wherever that is. */
function fieldsOfEnvironment(ast: ASTNode): readonly string[] {
  const fields = nodesOf(ast).flatMap((node) =>
    node.op === '.' && node.args[0].op === 'id' && node.args[0].args === 'environment' ? [node.args[1]] : [],
  );
  return [...new Set(fields)];
}

function answered(steps: Steps, evaluate: () => unknown): Answer {
  try {
    const value = evaluate();
    if (typeof value === 'boolean') return value;
    return { what: `is ${typeName(value)} here, and not true or false`, help: 'compare it with something' };
  } catch (error) {
    if (error instanceof CelError) return { what: error.message, help: error.help };
    if (error instanceof TooManySteps)
      return { what: steps.exceeded, help: 'go through fewer items: lists inside lists multiply' };
    throw error;
  }
}
