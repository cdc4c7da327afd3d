import type { ASTNode } from '@marcbachmann/cel-js';
import { access, has, maybe } from './access.ts';
import { bool } from './arguments.ts';
import { CelError } from './cel-error.ts';
import { functions } from './functions.ts';
import { macros } from './macros.ts';
import { areEqual, binary, inRange, isIn } from './operators.ts';
import type { Patterns } from './patterns.ts';
import { valueOf, type Scope } from './scope.ts';
import type { Steps } from './steps.ts';
import { typeName, type ValueMap } from './value.ts';

/**
 * Evaluates an expression that was read and type-checked, and counts each step: the reader's own evaluation knows no bound. A differential test
 * holds the two together.
 */
export class Evaluator {
  readonly steps: Steps;
  readonly #patterns: Patterns;

  constructor(steps: Steps, patterns: Patterns) {
    this.steps = steps;
    this.#patterns = patterns;
  }

  /** The value of a node. */
  run(node: ASTNode, scope: Scope): unknown {
    this.steps.spend();
    switch (node.op) {
      case 'value':
        return node.args;
      case 'id':
        return valueOf(scope, node.args);
      case '.':
        return access(this.run(node.args[0], scope), node.args[1], true);
      case '.?':
        return maybe(this.run(node.args[0], scope), node.args[1]);
      case '[]':
        return this.#index(node.args, scope);
      case '[?]':
        return maybe(this.run(node.args[0], scope), this.run(node.args[1], scope));
      case 'list':
        return node.args.map((item) => this.run(item, scope));
      case 'map':
        return this.#map(node.args, scope);
      case '?:':
        return this.run(bool(this.run(node.args[0], scope)) ? node.args[1] : node.args[2], scope);
      case '&&':
        return this.#logical(false, node.args, scope);
      case '||':
        return this.#logical(true, node.args, scope);
      case '!_':
        return !bool(this.run(node.args, scope));
      case '-_':
        return negative(this.run(node.args, scope));
      case 'call':
        return this.#call(node.args[0], undefined, node.args[1], scope);
      case 'rcall':
        return this.#call(node.args[0], node.args[1], node.args[2], scope);
      default:
        return this.#binary(node.op, node.args, scope);
    }
  }

  #index([of, at]: readonly [ASTNode, ASTNode], scope: Scope): unknown {
    return access(this.run(of, scope), this.run(at, scope), at.op === 'value');
  }

  #map(entries: readonly (readonly [ASTNode, ASTNode])[], scope: Scope): ValueMap {
    return Object.fromEntries(
      entries.map(([key, value]) => {
        const name = this.run(key, scope);
        if (typeof name !== 'string') throw new CelError('has a map whose keys are no strings');
        return [name, this.run(value, scope)];
      }),
    );
  }

  /** The side that decides wins over an error of the other one. */
  #logical(decisive: boolean, [left, right]: readonly [ASTNode, ASTNode], scope: Scope): boolean {
    let error: CelError | undefined;
    try {
      if (bool(this.run(left, scope)) === decisive) return decisive;
    } catch (caught) {
      if (!(caught instanceof CelError)) throw caught;
      error = caught;
    }
    if (bool(this.run(right, scope)) === decisive) return decisive;
    if (error !== undefined) throw error;
    return !decisive;
  }

  #binary(sign: string, [left, right]: readonly [ASTNode, ASTNode], scope: Scope): unknown {
    const [one, other] = [this.run(left, scope), this.run(right, scope)];
    if (sign === '==') return areEqual(one, other, this.steps);
    if (sign === '!=') return !areEqual(one, other, this.steps);
    return sign === 'in' ? isIn(one, other, this.steps) : binary(sign, one, other, this.steps);
  }

  #call(name: string, receiver: ASTNode | undefined, args: readonly ASTNode[], scope: Scope): unknown {
    const key = `${receiver === undefined ? '' : '.'}${name}/${args.length}`;
    const [first] = args;
    if (key === 'has/1' && first?.op === '.') return has(this.run(first.args[0], scope), first.args[1]);
    const macro = receiver === undefined ? undefined : macros.get(key);
    if (receiver !== undefined && macro !== undefined)
      return macro({ receiver, args, scope, evaluator: this });
    const values = [...(receiver === undefined ? [] : [receiver]), ...args].map((each) =>
      this.run(each, scope),
    );
    return functions.get(key)?.(values, { steps: this.steps, patterns: this.#patterns });
  }
}

function negative(value: unknown): number | bigint {
  if (typeof value === 'bigint') return inRange(-value);
  if (typeof value === 'number') return -value;
  throw new CelError(`asks for -${typeName(value)}`);
}
