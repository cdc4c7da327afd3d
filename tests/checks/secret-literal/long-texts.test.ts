import { expect, test } from 'vitest';
import { describeSecretLiteral } from '../../../src/checks/secret-literal/secret-literal.ts';
import { isSecretValue } from '../../../src/checks/secret-literal/secret-value.ts';
import { alphabets, base64, body } from './fixtures.ts';

const megabyte = 1 << 20;
const units = [
  'a',
  'A',
  '1',
  '-',
  '"',
  ' ',
  '\n',
  '\\n',
  ':',
  '=',
  '@',
  '://',
  '://a:',
  ':a',
  'aB3',
  'A+/',
  'aB3dE9/xQ2',
  'password=',
  'password=x ',
  'password="$',
  '"password":"',
  '\tpassword:x',
  'PASSWORD',
  'token: ',
  'key=x ',
  'a.b-',
  '{password: "',
  '-----BEGIN ',
  '-----BEGIN RSA',
  '{"kty":"',
  '{"kty"}',
  '"d":"aaaaaaaaaaaaaaaaaaaa"',
  'MII',
  'MIIEvQIBA',
  'eyJ',
  'eyJhbGci.',
  'ey-',
  'AKIA',
  'sk-',
  'sk-ant-',
  'sk-proj-a',
  'SG.',
  'xox',
  'sig=',
  '12345678:AA',
  'oracle:thin:a/',
  'hooks.slack.com/',
  'curl -u ',
  'curl a -u ',
  ' -u a:',
  'curl -u a:',
  'curl -u aaaaaaaaaaaa',
  'bearer ',
  'Basic aaaaaaaa ',
  '"auth":"',
  'JSEAJSEAJSEAJSEA ',
  'JSEA\n',
  '$(',
  '${a.',
  '<',
  '{{',
  '%(',
  'vault:a',
  '/a',
  '/aB3dE9',
  'a-',
  'aB.',
];

/** `length` characters of each kind. The precheck would pass over most units, so each starts with what it cannot pass over. */
const hostile: readonly (readonly [name: string, text: (length: number) => string])[] = [
  ...units.map(
    (unit) => [JSON.stringify(unit), (length: number) => `A1B2=${repeated(unit, length)}`] as const,
  ),
  ['random base64', (length) => body(length, alphabets.base64)],
  ['random base64 in lines', (length) => body(length, alphabets.base64).replaceAll(/.{76}/g, '$&\n')],
  ['words of forty characters', (length) => body(length, alphabets.letters).replaceAll(/.{40}/g, '$& ')],
  ['base64 of base64', (length) => base64(base64('harmless text, '.repeat(length / 26)))],
];

function repeated(unit: string, length: number): string {
  return unit.repeat(length / unit.length);
}

/**
 * What backtracks takes minutes for a megabyte, and the runner's time limit ends it; how fast the rest is, the benchmark says. What repeats is judged
 * alike at any length.
 */
test.each(hostile)('a megabyte of %s is judged as a tenth of it is', (_, text) => {
  const [long, short] = [megabyte, megabyte / 10].map((length) => describeSecretLiteral(text(length)));
  expect(long === undefined).toBe(short === undefined);
});

test.each(units)('the value of a secret name, a megabyte of %j, is judged as a tenth of it is', (unit) => {
  const [long, short] = [megabyte, megabyte / 10].map((length) =>
    isSecretValue('token', 'TOKEN', repeated(unit, length)),
  );
  expect(long).toBe(short);
});
