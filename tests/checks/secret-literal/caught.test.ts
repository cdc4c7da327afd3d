import { describe, expect, test } from 'vitest';
import { describeSecretLiteral } from '../../../src/checks/secret-literal/secret-literal.ts';
import { vendorForms } from '../../../src/checks/secret-literal/vendor-forms.ts';
import { alphabets, base64, body, glue, secretsByKind } from './fixtures.ts';

const rows = Object.entries(secretsByKind()).flatMap(([kind, secrets]) =>
  secrets.map((secret, index) => ({ kind, index, secret })),
);

describe.each(rows)('$kind, form $index', ({ kind, secret }) => {
  test('is caught bare', () => expect(describeSecretLiteral(secret)).toBe(kind));
  test('is caught inside a longer text', () => {
    expect(describeSecretLiteral(`first line\n${secret}\nlast line`)).toBe(kind);
    expect(
      describeSecretLiteral(JSON.stringify({ note: 'deployed by the team', value: secret })),
    ).toBeDefined();
    expect(describeSecretLiteral(JSON.stringify({ text: `first\n${secret}` }))).toBeDefined();
  });
  test('is caught in base64, once and twice', () => {
    expect(describeSecretLiteral(base64(secret))).toBe(`base64 of ${kind}`);
    expect(describeSecretLiteral(base64(base64(secret)))).toBe(`base64 of base64 of ${kind}`);
  });
});

test('a key that a manual would shorten is still a key', () => {
  expect(describeSecretLiteral(glue('-----BEGIN RSA PRIVATE', ' KEY-----'))).toBe('a private key');
});

test('a filled-in form does not hide a secret further on', () => {
  const text = `ghp_${'x'.repeat(36)} ${glue('gh', 'p_', body(36, alphabets.word))}`;
  expect(describeSecretLiteral(text)).toBe('a GitHub token');
});

test('every vendor has a fixture', () => {
  expect(Object.keys(secretsByKind())).toEqual(expect.arrayContaining(Object.keys(vendorForms)));
});
