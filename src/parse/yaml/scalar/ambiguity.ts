import type { YamlScalar } from '../../../values/yaml-value.ts';
import { readPlainScalar } from './plain-scalar.ts';
import { type OddReading, readYaml11 } from './yaml-11.ts';
import { readYaml12 } from './yaml-12.ts';

/** What to tell the author of a scalar that YAML 1.1 and YAML 1.2 read differently. */
interface Ambiguity {
  readonly what: string;
  readonly help: string;
}

// the longest that people write is a timestamp; a longer row of digits could be somebody's key, so it stays unsaid
const longestEcho = 35;

const inWords = (value: YamlScalar | OddReading): string => {
  if (typeof value === 'string') return `the text "${value}"`;
  return value === null || typeof value !== 'object' ? String(value) : value.oddity;
};

/** `1e+30` would be no way out: it is ambiguous itself. */
const isWayOut = (value: YamlScalar | OddReading): value is number | boolean =>
  typeof value === 'boolean' || (typeof value === 'number' && readPlainScalar(String(value)) === value);

/** `undefined` when both versions read the same. */
export const findAmbiguity = (source: string): Ambiguity | undefined => {
  if (readPlainScalar(source) !== undefined) return undefined;
  if (source.length > longestEcho)
    return {
      what: 'this is ambiguous: YAML 1.1 and YAML 1.2 read it differently',
      help: 'write it in quotes',
    };
  const [old, current] = [readYaml11(source), readYaml12(source)];
  const meanings = new Set([old, current].filter(isWayOut));
  return {
    what: `"${source}" is ambiguous: ${inWords(old)} for YAML 1.1, ${inWords(current)} for YAML 1.2`,
    help: meanings.size > 0 ? `write it in quotes, or ${[...meanings].join(' or ')}` : 'write it in quotes',
  };
};
