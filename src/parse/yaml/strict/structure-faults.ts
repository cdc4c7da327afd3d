import type { CST } from 'yaml';
import { maxDepth } from '../limits.ts';
import type { Fault } from './fault.ts';
import { walkTokens } from './tokens.ts';

export const tooDeep = (offset: number): Fault => ({
  offset,
  what: `nested deeper than ${maxDepth} levels`,
  help: 'flatten the mappings and lists',
});

const isDeep = (token: CST.Token, depth: number): boolean =>
  depth >= maxDepth &&
  (token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection');

/** The file is only walked as deep as it may be, so the first step beyond is the only one told. */
const findDepthFault = (tokens: readonly CST.Token[]): Fault | undefined => {
  for (const { token, depth } of walkTokens(tokens, maxDepth)) {
    if (isDeep(token, depth)) return tooDeep(token.offset);
  }
  return undefined;
};

const directive = (offset: number): Fault => ({
  offset,
  what: 'a directive is not supported',
  help: 'remove the line; every file is YAML 1.2',
});

// a password may start with an exclamation mark: the tag is not repeated
const tag = (offset: number): Fault => ({
  offset,
  what: 'a tag is not supported',
  help: 'remove it, or put the whole value in quotes if it is text that starts with !',
});

const findDocumentFault = (tokens: readonly CST.Token[]): Fault | undefined => {
  const second = tokens.filter(({ type }) => type === 'document').at(1);
  if (second?.type !== 'document') return undefined;
  return {
    offset: second.offset,
    what: 'a second document starts here',
    help: 'keep one document in a file; write text that starts with three dashes in quotes',
  };
};

/** What is valid YAML and still has no place in a file of values. Deep files stay unsearched for the rest. */
export const findStructureFaults = (tokens: readonly CST.Token[]): readonly Fault[] => {
  const deep = findDepthFault(tokens);
  if (deep) return [deep];
  const faults: Fault[] = [];
  for (const { token } of walkTokens(tokens, maxDepth)) {
    if (token.type === 'directive') faults.push(directive(token.offset));
    if (token.type === 'tag') faults.push(tag(token.offset));
  }
  const second = findDocumentFault(tokens);
  return second ? [...faults, second] : faults;
};
