import { expect, test } from 'vitest';
import { describeSecretLiteral } from '../../../src/checks/secret-literal/secret-literal.ts';
import { isSecretValue } from '../../../src/checks/secret-literal/secret-value.ts';
import { alphabets, base64, body } from './fixtures.ts';

/** Milliseconds of this process's own CPU time, the best of three: a busy machine must not turn a test red. */
function cost(run: () => void): number {
  const once = (): number => {
    const before = process.cpuUsage();
    run();
    return process.cpuUsage(before).user / 1_000;
  };
  return Math.min(once(), once(), once());
}

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

// the precheck would pass over most of these, so each starts with what it cannot pass over
const hostile: readonly (readonly [name: string, text: string])[] = [
  ...units.map((unit) => [JSON.stringify(unit), `A1B2=${unit.repeat(megabyte / unit.length)}`] as const),
  ['random base64', body(megabyte, alphabets.base64)],
  ['random base64 in lines', body(megabyte, alphabets.base64).replaceAll(/.{76}/g, '$&\n')],
  ['words of forty characters', body(megabyte, alphabets.letters).replaceAll(/.{40}/g, '$& ')],
  ['base64 of base64', base64(base64('harmless text, '.repeat(40_000)))],
];

test.each(hostile)('a megabyte of %s takes less than 100 ms', (_, text) => {
  expect(cost(() => describeSecretLiteral(text))).toBeLessThan(100);
});

test('the value of a secret name takes no longer', () => {
  const slow = units.filter((unit) => {
    const text = unit.repeat(megabyte / unit.length);
    return cost(() => isSecretValue('token', 'TOKEN', text)) > 100;
  });
  expect(slow).toEqual([]);
});

test('a harmless name of 20 characters takes less than 0.3 µs', () => {
  const names = [
    'checkout-service-prd',
    'eu-central-1-prod-02',
    'registry.io/team/app',
    'a small blue elephant',
  ];
  const rounds = 100_000;
  const perName = cost(() => {
    for (let round = 0; round < rounds; round += 1) names.forEach(describeSecretLiteral);
  });
  expect((perName * 1_000) / (rounds * names.length)).toBeLessThan(0.3);
});
