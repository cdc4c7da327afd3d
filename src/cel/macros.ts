import type { ASTNode } from '@marcbachmann/cel-js';
import { bool } from './arguments.ts';
import { CelError } from './cel-error.ts';
import type { Scope } from './scope.ts';
import type { Steps } from './steps.ts';
import { fromObject, isList, isMap, typeName } from './value.ts';

/** What a macro is called with: its arguments are expressions, which it evaluates as often as it needs. */
interface MacroCall {
  readonly receiver: ASTNode;
  readonly args: readonly ASTNode[];
  readonly scope: Scope;
  readonly evaluator: { readonly run: (node: ASTNode, scope: Scope) => unknown; readonly steps: Steps };
}

type Macro = (call: MacroCall) => unknown;

/** The scope of each item: of a list its items, of a map its keys. */
function* itemsOf({ receiver, args: [variable], scope, evaluator }: MacroCall): Generator<Scope> {
  const range = evaluator.run(receiver, scope);
  if (!isList(range) && !isMap(range)) throw new CelError(`goes through the items of ${typeName(range)}`);
  for (const item of isList(range) ? range : Object.keys(range)) {
    evaluator.steps.spend();
    yield { name: nameOf(variable), value: fromObject(item), outer: scope };
  }
}

function nameOf(variable: ASTNode | undefined): string {
  return variable?.op === 'id' ? variable.args : '';
}

/** `all` and `exists`: an item that decides wins over errors of others. */
function quantifier(decisive: boolean): Macro {
  return (call) => {
    let error: CelError | undefined;
    for (const scope of itemsOf(call))
      try {
        if (holds(call, scope) === decisive) return decisive;
      } catch (caught) {
        if (!(caught instanceof CelError)) throw caught;
        error ??= caught;
      }
    if (error !== undefined) throw error;
    return !decisive;
  };
}

/** Whether the second argument is true of an item. */
function holds({ args: [, predicate], evaluator }: MacroCall, scope: Scope): boolean {
  return bool(predicate === undefined ? undefined : evaluator.run(predicate, scope));
}

const existsOne: Macro = (call) => [...itemsOf(call)].filter((scope) => holds(call, scope)).length === 1;

const filter: Macro = (call) =>
  [...itemsOf(call)].filter((scope) => holds(call, scope)).map(({ value }) => value);

const map: Macro = (call) => {
  const transform = call.args.at(-1);
  const chosen = [...itemsOf(call)].filter((scope) => call.args.length === 2 || holds(call, scope));
  return chosen.map((scope) => (transform === undefined ? undefined : call.evaluator.run(transform, scope)));
};

/** `cel.bind(name, value, expression)` */
const bind: Macro = ({ args: [variable, value, expression], scope, evaluator }) => {
  if (value === undefined || expression === undefined) return undefined;
  const inner = { name: nameOf(variable), value: evaluator.run(value, scope), outer: scope };
  return evaluator.run(expression, inner);
};

/** By name and number of arguments, as functions are. */
export const macros: ReadonlyMap<string, Macro> = new Map<string, Macro>([
  ['.all/2', quantifier(false)],
  ['.exists/2', quantifier(true)],
  ['.exists_one/2', existsOne],
  ['.filter/2', filter],
  ['.map/2', map],
  ['.map/3', map],
  ['.bind/3', bind],
]);
