import { array, assert, constantFrom, nat, oneof, property, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import {
  describeSecretLiteral,
  describeSecretVariable,
} from '../../../src/checks/secret-literal/secret-literal.ts';
import { alphabets, base64, body, secretsByKind } from './fixtures.ts';

// a fixed seed: what a random secret happens to look like must not decide whether somebody's build is red
const settings = { seed: 20240601, numRuns: 300 } as const;

const kinds = Object.keys(secretsByKind());
const answers = new Set(
  ['', 'base64 of ', 'base64 of base64 of '].flatMap((layer) => kinds.map((kind) => layer + kind)),
);

const anySecret = tuple(nat(100_000), nat(), nat()).map(([seed, kindIndex, formIndex]) => {
  const byKind = secretsByKind(seed + 1);
  const kind = kinds[kindIndex % kinds.length] ?? '';
  const forms = byKind[kind] ?? [];
  return { kind, secret: forms[formIndex % forms.length] ?? '' };
});

const pieces = oneof(
  string({ maxLength: 30, unit: 'binary' }),
  string({ maxLength: 60, unit: constantFrom(...alphabets.base64.split('')) }),
  anySecret.map(({ secret }) => secret),
  constantFrom(
    'password',
    'token',
    'Bearer ',
    'Basic ',
    '://',
    ':',
    '@',
    '=',
    '"',
    '-----BEGIN ',
    '\n',
    '\\n',
    '$(',
    '{{',
  ),
);
const anyText = array(pieces, { maxLength: 8 }).map((parts) => parts.join(''));

test('every answer is one of a closed list, whatever the text', () => {
  assert(
    property(anyText, (text) => {
      const answer = describeSecretLiteral(text);
      expect(answer === undefined || answers.has(answer)).toBe(true);
    }),
    settings,
  );
});

test('no answer for a variable holds more than its name and one of the list', () => {
  const names = constantFrom('DB_PASSWORD', 'API_KEY', 'LOG_LEVEL', 'ENCRYPTION_KEY');
  assert(
    property(names, anyText, (name, text) => {
      const answer = describeSecretVariable(name, text);
      expect(answer === undefined || answer === `a value for ${name}` || answers.has(answer)).toBe(true);
    }),
    settings,
  );
});

test('no four characters of a password reach the answer', () => {
  // letters that no answer has four of in a row
  const passwords = string({
    minLength: 4,
    maxLength: 30,
    unit: constantFrom(...'0123456789qzjxkQZJXK'.split('')),
  });
  assert(
    property(passwords, (password) => {
      const given = [
        describeSecretLiteral(`postgres://user:${password}@host/db`),
        describeSecretLiteral(base64(`postgres://user:${password}@host/db`)),
        describeSecretVariable('DB_PASSWORD', password),
      ];
      const windows = Array.from({ length: password.length - 3 }, (_, index) =>
        password.slice(index, index + 4),
      );
      for (const answer of given) expect(windows.filter((window) => answer?.includes(window))).toEqual([]);
    }),
    settings,
  );
});

test('any secret is caught, and still in base64: padded or not, url-safe, with a newline, wrapped, twice', () => {
  assert(
    property(anySecret, ({ kind, secret }) => {
      const padded = base64(secret);
      const bare = padded.replace(/=+$/, '');
      const urlSafe = Buffer.from(secret).toString('base64url');
      const wrapped = padded.replaceAll(/.{76}/g, '$&\n');
      expect(describeSecretLiteral(secret)).toBe(kind);
      for (const text of [
        padded,
        bare,
        `${padded}\n`,
        `${bare}\n`,
        urlSafe,
        wrapped,
        `${wrapped}\n`,
        `key: ${bare} # note`,
      ]) {
        expect(describeSecretLiteral(text)).toBe(`base64 of ${kind}`);
      }
      expect(describeSecretLiteral(base64(padded))).toBe(`base64 of base64 of ${kind}`);
      expect(describeSecretLiteral(base64(`${wrapped}\n`).replaceAll(/.{76}/g, '$&\n'))).toBe(
        `base64 of base64 of ${kind}`,
      );
    }),
    settings,
  );
});

test('of random AWS secret keys at most one in fifty is overlooked', () => {
  const keys = Array.from({ length: 5_000 }, (_, seed) => body(40, alphabets.base64, seed));
  const found = keys.filter((key) => describeSecretLiteral(key) === 'an AWS secret access key');
  expect(found.length / keys.length).toBeGreaterThan(0.98);
});
