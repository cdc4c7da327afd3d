import { type Alias, isAlias, isMap, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import type { YamlMap, YamlScalar, YamlValue } from '../../../values/yaml-value.ts';

type Values = (node: ParsedNode | null) => YamlValue;

const scalarValue = (value: unknown): YamlScalar => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
};

const text = (value: YamlValue): string => (typeof value === 'string' ? value : '');

// a key is valued like everything else, because an alias may stand for it
const mapValue = ({ items }: YAMLMap.Parsed, valueOf: Values): YamlMap =>
  Object.fromEntries(items.map(({ key, value }) => [text(valueOf(key)), valueOf(value)]));

/** The value of a mapping without faults. What several aliases stand for is built once and shared. */
export const topValue = (top: YAMLMap.Parsed, sources: ReadonlyMap<Alias, ParsedNode>): YamlMap => {
  const shared = new Map<ParsedNode, YamlValue>();
  const follow = (source: ParsedNode | undefined): YamlValue => (source && shared.get(source)) ?? null;
  const build: Values = (node) => {
    if (isScalar(node)) return scalarValue(node.value);
    if (isSeq(node)) return node.items.map(valueOf);
    return isMap(node) ? mapValue(node, valueOf) : null;
  };
  const valueOf: Values = (node) => {
    if (isAlias(node)) return follow(sources.get(node));
    const value = build(node);
    if (node?.anchor !== undefined) shared.set(node, value);
    return value;
  };
  return mapValue(top, valueOf);
};
