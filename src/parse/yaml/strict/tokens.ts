import type { CST } from 'yaml';

type Collection = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;

const isCollection = (token: CST.Token): token is Collection =>
  token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection';

const ofItem = (item: CST.CollectionItem): readonly (CST.Token | null | undefined)[] => [
  ...item.start,
  item.key,
  ...(item.sep ?? []),
  item.value,
];

const childrenOf = (token: CST.Token): readonly (CST.Token | null | undefined)[] => {
  if (token.type === 'document') return [...token.start, token.value];
  return isCollection(token) ? token.items.flatMap(ofItem) : [];
};

/**
 * Every token with the number of collections that hold it, in the order of the text. It stops below `limit`, and
 * keeps its own stack, because a hostile file would overflow the stack of a recursion.
 */
export function* walkTokens(
  tokens: readonly CST.Token[],
  limit: number,
): Generator<{ readonly token: CST.Token; readonly depth: number }> {
  const stack = tokens.toReversed().map((token) => ({ token, depth: 0 }));
  for (let top = stack.pop(); top; top = stack.pop()) {
    yield top;
    const depth = top.depth + (isCollection(top.token) ? 1 : 0);
    if (depth > limit) continue;
    for (const child of childrenOf(top.token).toReversed()) if (child) stack.push({ token: child, depth });
  }
}
