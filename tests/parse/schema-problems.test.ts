import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { service, shop } from '../support/shop.ts';

const base = 'environments/services/web.yaml';

async function said(field: string): Promise<string> {
  const { error } = await new Repository({ ...shop, [base]: `${service}${field}\n` }).purser('synth');
  return error.slice(0, error.indexOf('\n\n'));
}

test.each([
  [
    'a list where names stand before',
    'volumes: [{ name: tmp, emptyDir: {} }]',
    '2:10  expected a map, found a list\n    write each under its name, and no list: { <name>: … }',
  ],
  [
    'a text where a list is expected',
    'command: ./run --port 8080',
    '2:10  expected a list, found a string\n    write it in brackets: [ … ]',
  ],
  [
    'a number in quotes',
    'replicas: "2"',
    '2:11  expected a number, found a string\n    write it without quotes',
  ],
  [
    'a yes in quotes',
    'service: { headless: "true" }',
    '2:22  expected true or false, found a string\n    write it without quotes',
  ],
  [
    'a number that is a text',
    'env: { A: 1 }',
    '2:11  expected a string, found a number\n    write it in quotes',
  ],
])('%s: the message says how it is written', async (_, field, message) => {
  expect(await said(field)).toBe(`${base}:${message}`);
});

test.each([
  ['a word is no number in quotes', 'replicas: two', '2:11  expected a number, found a string'],
  ['a map is no list', 'command: { run: true }', '2:10  expected a list, found a map'],
])('%s: no advice', async (_, field, message) => {
  expect(await said(field)).toBe(`${base}:${message}`);
});
