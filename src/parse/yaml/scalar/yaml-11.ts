import type { YamlScalar } from '../../../values/yaml-value.ts';

/** A reading that has no plain value, in words: a timestamp, or what readers of YAML 1.1 quarrel about. */
export interface OddReading {
  readonly oddity: 'a timestamp' | 'a special value' | 'text or a number';
}

const timestamp: OddReading = { oddity: 'a timestamp' };
const special: OddReading = { oddity: 'a special value' };
const disputed: OddReading = { oddity: 'text or a number' };

const words: ReadonlyMap<string, boolean | null | OddReading> = new Map<string, boolean | null | OddReading>([
  ...['~', 'null', 'Null', 'NULL', ''].map((word) => [word, null] as const),
  ...'y Y yes Yes YES true True TRUE on On ON'.split(' ').map((word) => [word, true] as const),
  ...'n N no No NO false False FALSE off Off OFF'.split(' ').map((word) => [word, false] as const),
  ...['=', '<<'].map((word) => [word, special] as const),
]);

const startsLikeANumber = /^[-+.0-9]/;
const binary = /^[-+]?0b[01_]+$/;
const octal = /^[-+]?0[0-7_]+$/;
const hexadecimal = /^[-+]?0x[0-9a-fA-F_]+$/;
const decimal = /^[-+]?(?:0|[1-9][0-9_]*)$/;
const sexagesimal = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;
const float = /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*(?:[eE][-+][0-9]+)?$/;
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;

// the second is what the parsers take for a date, the first what the specification does
const timestamps = [
  /^[0-9]{4}-(?:[0-9]{2}-[0-9]{2}|[0-9]{1,2}-[0-9]{1,2}(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*Z|[ \t]*[-+][0-9]{1,2}(?::[0-9]{2})?)?)$/,
  /^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{1,2}:[0-9]{1,2}(?:\.[0-9]+)?(?:[ \t]*(?:Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$/,
];

// the specification wants no leading zero in a decimal and both a dot and a sign in an exponent; js-yaml, Go
// and `yaml` want less, PyYAML takes the specification at its word
const disputedDecimal = /^[-+]?[0-9][0-9_]*$/;
const disputedExponent = /^[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9_]*)[eE][-+]?[0-9]+$/;

const unsigned = (source: string): string => source.replace(/^[-+]/, '').replaceAll('_', '');

const sixties = (digits: string): number =>
  digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

const magnitude = (source: string): number | undefined => {
  const digits = unsigned(source);
  if (binary.test(source)) return Number.parseInt(digits.slice(2), 2);
  if (octal.test(source)) return Number.parseInt(digits, 8);
  if (hexadecimal.test(source)) return Number.parseInt(digits, 16);
  if (decimal.test(source)) return Number.parseInt(digits, 10);
  if (sexagesimal.test(source)) return sixties(digits);
  if (float.test(source)) return Number.parseFloat(digits);
  return infinite.test(source) ? Infinity : undefined;
};

/** The value of a plain scalar for YAML 1.1 (yaml.org/type), or why that question has no single answer. */
export const readYaml11 = (source: string): YamlScalar | OddReading => {
  const word = words.get(source);
  if (word !== undefined) return word;
  if (!startsLikeANumber.test(source)) return source;
  const size = magnitude(source);
  if (size !== undefined) return source.startsWith('-') ? -size : size;
  if (notANumber.test(source)) return Number.NaN;
  if (timestamps.some((pattern) => pattern.test(source))) return timestamp;
  return disputedDecimal.test(source) || disputedExponent.test(source) ? disputed : source;
};
