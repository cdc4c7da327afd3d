import { type Alias, isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { maxAliases, maxDepth } from '../limits.ts';
import type { Fault } from './fault.ts';
import { tooDeep } from './structure-faults.ts';

/** What each alias stands for, and what is wrong with the aliases of a file. */
interface Aliases {
  readonly sources: ReadonlyMap<Alias, ParsedNode>;
  readonly faults: readonly Fault[];
}

/** How much a node becomes when its aliases are written out. */
interface Weight {
  readonly aliases: number;
  readonly height: number;
}

interface Walk {
  readonly anchors: Map<string, ParsedNode>;
  readonly sources: Map<Alias, ParsedNode>;
  /** Absent for a node that is still open, which is how an alias to its own parent is found. */
  readonly weights: Map<ParsedNode, Weight>;
  readonly faults: Fault[];
  /** Of aliases written out so far; mutable like the collections around it, a walk is one pass. */
  total: number;
}

const nothing: Weight = { aliases: 0, height: 0 };

// a password may start with an asterisk: the name of the alias is not repeated
const quoteHelp = 'or put the whole value in quotes if it is text that starts with *';

const unknown = (offset: number): Fault => ({
  offset,
  what: 'an alias without an anchor before it',
  help: `write the value out, ${quoteHelp}`,
});

const circular = (offset: number): Fault => ({
  offset,
  what: 'an alias to the value that holds it',
  help: `write the value out, ${quoteHelp}`,
});

const tooMany = (offset: number): Fault => ({
  offset,
  what: `the aliases expand more than ${maxAliases} times`,
  help: 'write the values out',
});

export const childrenOf = (node: ParsedNode): readonly ParsedNode[] => {
  if (isSeq(node)) return node.items;
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => (value ? [key, value] : [key]));
};

const follow = (alias: Alias.Parsed, walk: Walk, depth: number): Weight => {
  const [offset] = alias.range;
  const source = walk.anchors.get(alias.source);
  const weight = source && walk.weights.get(source);
  if (!source || !weight) {
    walk.faults.push(source ? circular(offset) : unknown(offset));
    return nothing;
  }
  walk.sources.set(alias, source);
  const aliases = weight.aliases + 1;
  if (walk.total <= maxAliases && walk.total + aliases > maxAliases) walk.faults.push(tooMany(offset));
  walk.total += aliases;
  if (depth + weight.height > maxDepth) walk.faults.push(tooDeep(offset));
  return { aliases, height: weight.height };
};

/** `depth` counts the collections around the node. */
const weigh = (node: ParsedNode, walk: Walk, depth: number): Weight => {
  if (isAlias(node)) return follow(node, walk, depth);
  if (node.anchor !== undefined) walk.anchors.set(node.anchor, node);
  let weight = nothing;
  if (!isScalar(node)) {
    if (depth === maxDepth) walk.faults.push(tooDeep(node.range[0]));
    const weights = childrenOf(node).map((child) => weigh(child, walk, depth + 1));
    weight = {
      aliases: weights.reduce((sum, { aliases }) => sum + aliases, 0),
      height: 1 + weights.reduce((most, { height }) => Math.max(most, height), 0),
    };
  }
  if (node.anchor !== undefined) walk.weights.set(node, weight);
  return weight;
};

/** Follows every alias to the last anchor of its name before it. */
export const resolveAliases = (root: ParsedNode): Aliases => {
  const walk: Walk = { anchors: new Map(), sources: new Map(), weights: new Map(), faults: [], total: 0 };
  weigh(root, walk, 0);
  return walk;
};
