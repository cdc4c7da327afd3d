import type { YamlScalar } from '../../../values/yaml-value.ts';
import { readYaml11 } from './yaml-11.ts';
import { readYaml12 } from './yaml-12.ts';

const smallInteger = /^(?:0|[1-9][0-9]{0,14})$/;

// neither version knows a word longer than `false`, and no number starts with a letter
const longestWord = 5;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** The value of a plain scalar, or `undefined` when YAML 1.1 and YAML 1.2 read it differently. */
export const readPlainScalar = (source: string): YamlScalar | undefined => {
  if (source.length > longestWord && isLetter(source.charCodeAt(0))) return source;
  if (smallInteger.test(source)) return Number(source);
  const value = readYaml12(source);
  return Object.is(value, readYaml11(source)) ? value : undefined;
};
