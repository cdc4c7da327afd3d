import { isMap, isScalar, type ParsedNode } from 'yaml';
import { findAmbiguity } from '../scalar/ambiguity.ts';
import { childrenOf } from './alias-faults.ts';
import type { Fault } from './fault.ts';
import { holdsNul, nul } from './nul.ts';
import { findKeyFaults } from './key-faults.ts';

type LineOf = (offset: number) => number;

const findScalarFault = (node: ParsedNode): readonly Fault[] => {
  if (!isScalar(node)) return [];
  if (holdsNul(node.value)) return [{ offset: node.range[0], ...nul }];
  if (node.type !== 'PLAIN') return [];
  const ambiguity = findAmbiguity(node.source);
  return ambiguity ? [{ offset: node.range[0], ...ambiguity }] : [];
};

/** Keys that are no names, keys that come twice and scalars that mean two things. */
export const findContentFaults = (node: ParsedNode, lineOf: LineOf): readonly Fault[] => {
  if (!isMap(node))
    return [
      ...findScalarFault(node),
      ...childrenOf(node).flatMap((child) => findContentFaults(child, lineOf)),
    ];
  const below = node.items.flatMap(({ key, value }) => [
    ...(isScalar(key) ? [] : findContentFaults(key, lineOf)),
    ...(value ? findContentFaults(value, lineOf) : []),
  ]);
  return [...findKeyFaults(node, lineOf), ...below];
};
