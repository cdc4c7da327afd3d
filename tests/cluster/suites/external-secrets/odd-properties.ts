import { madeUpValue } from '../../ground/made-up-value.ts';

/** Properties with characters that mean something in a path of gjson, in YAML or in a template. */
export const oddProperties = [
  'with-hyphen',
  'with space',
  'ünïcode',
  'a:b',
  'a/b',
  'a,b',
  'a=b',
  "it's",
  '(x)',
  '<x>',
  '$x',
  '%',
  '&',
  '+',
  '^',
  '`',
  ';',
  '-',
  '_',
  '~true',
  'a[0]',
  'a]',
  '0',
  '12',
  '1x',
  'true',
  'null',
  '.',
  '..',
  '.x',
  '..x',
  'x.',
  'a..b',
  'a.0',
] as const;

const oddSuffix = madeUpValue();

/** The value of such a property. */
export function oddValue(property: string): string {
  return `${property} ${oddSuffix}`;
}
