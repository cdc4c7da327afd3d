import { Composer, isMap, isScalar, isSeq, Parser, type ParsedNode } from 'yaml';
import { parserOptions } from '../parser-options.ts';
import { placesIn } from '../place.ts';
import type { YamlMap } from '../../../values/yaml-value.ts';
import { resolveAliases } from './alias-faults.ts';
import { findContentFaults } from './content-faults.ts';
import type { Fault } from './fault.ts';
import { topValue } from './node-value.ts';
import { findStructureFaults } from './structure-faults.ts';
import { findSyntaxFault } from './syntax-fault.ts';

/** A value, or faults: never both and never neither. */
type Reading =
  | { readonly value: YamlMap; readonly faults?: undefined }
  | { readonly value?: undefined; readonly faults: readonly Fault[] };

const empty: Fault = { what: 'the file is empty', help: 'write {} if it has nothing to say, or remove it' };

const readTop = (top: ParsedNode | null | undefined, lineOf: (offset: number) => number): Reading => {
  if (!top || (isScalar(top) && top.value === null)) return { faults: [empty] };
  if (!isMap(top)) {
    const what = `the file holds ${isSeq(top) ? 'a list' : 'a single value'} instead of a mapping`;
    return { faults: [{ offset: top.range[0], what, help: 'write "key: value" lines' }] };
  }
  const { sources, faults } = resolveAliases(top);
  const all = [...findContentFaults(top, lineOf), ...faults];
  return all.length > 0 ? { faults: all } : { value: topValue(top, sources) };
};

/** Reads what the fast reader leaves, with `yaml`, and refuses what Purser does not want in a file of values. */
export const readStrict = (text: string): Reading => {
  const tokens = [...new Parser().parse(text)];
  const structure = findStructureFaults(tokens);
  if (structure.length > 0) return { faults: structure };
  const [document] = new Composer(parserOptions).compose(tokens, true, text.length);
  const syntax = findSyntaxFault(text, tokens, document?.errors ?? []);
  if (syntax) return { faults: [syntax] };
  const placeAt = placesIn(text);
  return readTop(document?.contents, (offset) => placeAt(offset).line);
};
