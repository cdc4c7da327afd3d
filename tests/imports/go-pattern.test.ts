import { expect, test } from 'vitest';

interface Generator {
  readonly goPattern: (text: string) => { readonly re: string; readonly flags?: string } | undefined;
}

// The generators are JavaScript, run by node alone.
const { goPattern }: Generator = await import(String(new URL('../../imports/go-pattern.js', import.meta.url)));

test.each([
  ['(?i)^abc$', 'aBC', 'ab'],
  ['^[[:alpha:]_]+\\z', 'a_B', 'a1'],
  ['\\Aa\\-b', 'a-bc', 'xa-b'],
  ['^[]a]$', ']', 'b'],
  ['^(?P<word>a)$', 'a', 'b'],
  ['^a.c$', 'a\rc', 'a\nc'],
  ['(?s)^a.c$', 'a\nc', 'ac'],
  ['^\\x{1F600}$', '\u{1f600}', 'x'],
  ['^\\Qa.b\\E$', 'a.b', 'axb'],
  ['^[^\\s]+$', 'a\u00a0b', 'a b'],
  ['^\\p{Lu}$', 'Ä', 'ä'],
  ['^[\\w.-]+$', 'a-b', 'a/b'],
  ["^[A-Za-z0-9!#$%&'*+\\-.^_\\x60|~]+$", 'a`', 'a b'],
])('%s is written for JavaScript', (pattern, fits, doesNot) => {
  const { re = '', flags = '' } = goPattern(pattern) ?? {};
  const written = new RegExp(re, `u${flags}`);
  expect([written.test(fits), written.test(doesNot)]).toStrictEqual([true, false]);
});

test.each(['\\C', '(?m)^a', '\\pL', '[[:^alpha:]]', '(?<!a)b', '[^\\S]'])('%s cannot be', (pattern) => {
  expect(goPattern(pattern)).toBeUndefined();
});
