import type { ASTNode } from '@marcbachmann/cel-js';
import type { ExpressionFault } from '../values/expression.ts';
import { functions } from './functions.ts';
import { macros } from './macros.ts';
import type { Patterns } from './patterns.ts';

/** Every node of an expression, outer ones first. */
export function nodesOf(node: ASTNode): readonly ASTNode[] {
  return [node, ...childrenOf(node).flatMap(nodesOf)];
}

function childrenOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'map':
      return node.args.flat();
    case '!_':
    case '-_':
      return [node.args];
    default:
      return node.args;
  }
}

/** Names that the reader knows and that are not computed with here: times, and what stands for functions. */
const otherNames: ReadonlySet<string> = new Set([
  'bytes',
  'cel',
  'google',
  'null_type',
  'optional',
  'type',
  'uint',
]);

/** The first thing that CEL has and a rule has no use for, or that is no regular expression. */
export function unknownPart(ast: ASTNode, patterns: Patterns): ExpressionFault | undefined {
  const nodes = nodesOf(ast);
  const receivers = new Set(nodes.flatMap((node) => (isBind(node) ? [node.args[1]] : [])));
  for (const node of nodes) {
    const what = receivers.has(node) ? undefined : unknown(node);
    if (what !== undefined) return { what, offset: node.pos };
    const pattern = badPattern(node, patterns);
    if (pattern !== undefined)
      return {
        what: 'is no regular expression of RE2',
        help: 'write it as Go and the API server read it: without lookahead and backreferences',
        offset: pattern.pos,
      };
  }
  return undefined;
}

function isBind(node: ASTNode): node is Extract<ASTNode, { op: 'rcall' }> {
  return node.op === 'rcall' && node.args[0] === 'bind';
}

function unknown(node: ASTNode): string | undefined {
  if (node.op === 'id' && otherNames.has(node.args)) return `"${node.args}" is of no use in a rule`;
  if (node.op === 'value' && typeof node.args === 'object' && node.args !== null)
    return 'rules know neither bytes nor unsigned numbers';
  const call = calledBy(node);
  if (call === undefined || functions.has(call) || macros.has(call) || call === 'has/1') return undefined;
  return `rules know no function ${call.replace(/\/\d+$/, '').replace(/^\./, '')}() with these arguments`;
}

function calledBy(node: ASTNode): string | undefined {
  if (node.op === 'call') return `${node.args[0]}/${node.args[1].length}`;
  return node.op === 'rcall' ? `.${node.args[0]}/${node.args[2].length}` : undefined;
}

function badPattern(node: ASTNode, patterns: Patterns): ASTNode | undefined {
  if (node.op !== 'rcall' || node.args[0] !== 'matches') return undefined;
  const [pattern] = node.args[2];
  if (pattern?.op !== 'value' || typeof pattern.args !== 'string') return undefined;
  return patterns.of(pattern.args) === undefined ? pattern : undefined;
}
