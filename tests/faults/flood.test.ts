import { expect, test } from 'vitest';
import type { Run } from '../support/repository.ts';
import { refusal, synthesised } from './fixture.ts';

const base = 'image: { repository: shop/web, tag: 1.0.0 }\n';

/** `faults` numbers where texts belong, one to a line. */
function numbers(faults: number): string {
  return `env:\n${Array.from({ length: faults }, (_, index) => `  V${index}: ${index}\n`).join('')}`;
}

/** Five services with forty faults each. */
async function twoHundred(...argv: readonly string[]): Promise<Run> {
  const names = ['a', 'b', 'c', 'd', 'e'];
  const bases = names.map((name) => [`environments/services/${name}.yaml`, base]);
  const overlays = names.map((name) => [`environments/dev/${name}.yaml`, numbers(40)]);
  return refusal(await synthesised(), Object.fromEntries([...bases, ...overlays]), ...argv);
}

test('200 faults are all shown, file by file', async () => {
  const { code, error } = await twoHundred();
  expect(code).toBe(1);
  const shown = error.split('\n').filter((line) => line.includes('  expected a string, found a number'));
  expect(shown).toHaveLength(200);
  expect(shown).toStrictEqual(shown.toSorted(new Intl.Collator('en', { numeric: true }).compare));
});

test('the way out of 200 faults is said once, on the first screen', async () => {
  const lines = (await twoHundred()).error.split('\n').map((line) => line.trim());
  expect(lines.indexOf('write it in quotes')).toBe(1);
  expect(lines.lastIndexOf('write it in quotes')).toBe(1);
});

test('a way out is said again behind a file that did not need it', async () => {
  const { error } = await refusal(await synthesised(), {
    'environments/dev/api.yaml': numbers(20),
    'environments/dev/cart.yaml': '{}\n',
    'environments/dev/web.yaml': numbers(20),
    'environments/services/api.yaml': base,
  });
  expect(error.match(/write it in quotes/g)).toHaveLength(2);
});

test('200 faults end in a sum for each file, where a terminal stops', async () => {
  const { error } = await twoHundred();
  expect(error).toMatch(
    /\n {5}40 {2}environments\/dev\/a\.yaml\n(?: {5}40 {2}.*\n){4}\n200 issues in 5 files; nothing was written\n$/,
  );
});

test('--json holds all of 200 faults, each with its place', async () => {
  const { out } = await twoHundred('--json');
  expect(out.match(/"line": \d+/g)).toHaveLength(200);
});

test('a file with more faults than anybody reads leaves room for the others', async () => {
  const { error } = await refusal(await synthesised(), {
    'environments/dev/api.yaml': numbers(300),
    'environments/services/api.yaml': base,
    'environments/dev/web.yaml': 'replcas: 3\n',
  });
  expect(error).toContain(
    '\n… and 100 more in this file (--json shows all)\nenvironments/dev/web.yaml:1:1  unknown key',
  );
  expect(error).toContain(
    '\n    300  environments/dev/api.yaml\n      1  environments/dev/web.yaml\n\n301 issues in 2 files;',
  );
});

test('more files than anybody reads are counted', async () => {
  const fault = Array.from({ length: 600 }, (_, index) => [`environments/dev/w${index}.yml`, '{}\n']);
  const { error } = await refusal(await synthesised(), Object.fromEntries(fault));
  expect(error.split('\n').filter((line) => line.includes('would be ignored'))).toHaveLength(500);
  expect(error).toContain('\n    590  in 590 more files\n\n600 issues in 600 files;');
});

test('twenty faults fit on a screen and need no sums', async () => {
  const { error } = await refusal(await synthesised(), { 'environments/dev/web.yaml': numbers(20) });
  expect(error.trimEnd().split('\n')).toHaveLength(20 + 3);
  expect(error).toMatch(/\n {4}write it in quotes\n\n20 issues; nothing was written\n$/);
});
