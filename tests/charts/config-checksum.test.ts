import { expect, test } from 'vitest';
import { at, webObjects } from './web-objects.ts';

async function checksum(config: string, more = ''): Promise<unknown> {
  const { 'Deployment/web': deployment } = await webObjects(`config: ${config}\n${more}`);
  return at(deployment, 'spec', 'template', 'metadata', 'annotations', 'checksum/config');
}

const usual = checksum.bind(undefined, '{ a: { mountPath: /etc/a, data: { one: "1", two: "2" } } }');

test('pods restart when the contents change', async () => {
  const other = await checksum('{ a: { mountPath: /etc/a, data: { one: "1", two: "3" } } }');
  expect(await usual()).toMatch(/^[0-9a-f]{16}$/);
  expect(other).not.toBe(await usual());
});

test.each([
  ['the order of keys', '{ a: { mountPath: /etc/a, data: { two: "2", one: "1" } } }', ''],
  ['the name of the ConfigMap', '{ a: { name: b, mountPath: /etc/a, data: { one: "1", two: "2" } } }', ''],
  ['a label', '{ a: { mountPath: /etc/a, data: { one: "1", two: "2" } } }', 'labels: { team: shop }\n'],
])('and not for %s', async (_, config, more) => {
  expect(await checksum(config, more)).toBe(await usual());
});

test('the text of one key does not run into the next', async () => {
  const one = await checksum('{ a: { mountPath: /etc/a, data: { a: "bc", d: "" } } }');
  expect(await checksum('{ a: { mountPath: /etc/a, data: { a: "b", d: "c" } } }')).not.toBe(one);
});

test('without config there is none', async () => {
  const { 'Deployment/web': deployment } = await webObjects('');
  expect(at(deployment, 'spec', 'template', 'metadata', 'annotations')).toBeUndefined();
});
