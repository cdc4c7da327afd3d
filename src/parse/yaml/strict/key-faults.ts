import { isAlias, isCollection, isScalar, type Node, type ParsedNode, type YAMLMap } from 'yaml';
import { findAmbiguity } from '../scalar/ambiguity.ts';
import type { Fault } from './fault.ts';
import { holdsNul, nul } from './nul.ts';

const kindOf = (key: Node): string => {
  if (isAlias(key)) return 'an alias';
  if (isCollection(key)) return 'a mapping or list';
  const { value } = key;
  if (value === null) return 'empty or null';
  return typeof value === 'number' ? 'a number' : 'true or false';
};

const findWordFault = (key: ParsedNode): Omit<Fault, 'offset'> | undefined => {
  if (!isScalar(key)) return { what: `the key is ${kindOf(key)}`, help: 'write the key as text' };
  const plain = key.type === 'PLAIN';
  if (plain && key.source === '<<') {
    return {
      what: 'the merge key << is not supported',
      help: 'write the values out, or put the key in quotes',
    };
  }
  const ambiguity = plain ? findAmbiguity(key.source) : undefined;
  if (ambiguity) return { what: ambiguity.what, help: 'write it in quotes' };
  if (typeof key.value !== 'string')
    return { what: `the key is ${kindOf(key)}`, help: 'put the key in quotes' };
  if (holdsNul(key.value)) return nul;
  if (key.value !== '__proto__') return undefined;
  return { what: 'the key "__proto__" is not allowed', help: 'choose another name' };
};

/** What is wrong with the keys of one mapping, each key once. */
export const findKeyFaults = (map: YAMLMap.Parsed, lineOf: (offset: number) => number): readonly Fault[] => {
  const seen = new Map<unknown, number>();
  return map.items.flatMap(({ key }) => {
    const [offset] = key.range;
    const fault = findWordFault(key);
    if (fault) return [{ offset, ...fault }];
    const name = isScalar(key) ? key.value : undefined;
    const earlier = seen.get(name);
    if (earlier === undefined) seen.set(name, offset);
    else return [{ offset, what: `the key "${String(name)}" appears twice`, help: again(lineOf(earlier)) }];
    return [];
  });
};

const again = (line: number): string => `remove one; the first is on line ${line}`;
