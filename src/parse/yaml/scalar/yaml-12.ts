import type { YamlScalar } from '../../../values/yaml-value.ts';

const words: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['~', 'null', 'Null', 'NULL', ''].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

const startsLikeANumber = /^[-+.0-9]/;
const integer = /^[-+]?[0-9]+$/;
const octal = /^0o[0-7]+$/;
const hexadecimal = /^0x[0-9a-fA-F]+$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;

/** The value of a plain scalar in the core schema of YAML 1.2 (chapter 10.3.2). */
export const readYaml12 = (source: string): YamlScalar => {
  const word = words.get(source);
  if (word !== undefined) return word;
  if (!startsLikeANumber.test(source)) return source;
  if (integer.test(source)) return Number.parseInt(source, 10);
  if (octal.test(source)) return Number.parseInt(source.slice(2), 8);
  if (hexadecimal.test(source)) return Number.parseInt(source, 16);
  if (float.test(source)) return Number.parseFloat(source);
  if (infinite.test(source)) return source.startsWith('-') ? -Infinity : Infinity;
  return notANumber.test(source) ? Number.NaN : source;
};
