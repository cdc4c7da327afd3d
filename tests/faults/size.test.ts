import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { refusal, synthesised } from './fixture.ts';

const overlay = 'environments/dev/web.yaml';
const mebibyte = 1_048_576;

/** Of zeros that take no room on most disks. */
async function refusalOfSize(path: string, bytes: number) {
  const repository = await synthesised();
  repository.write(path, '');
  truncateSync(join(repository.root, path), bytes);
  return refusal(repository, {});
}

test.each([
  [overlay, 100 * mebibyte],
  [overlay, mebibyte + 1],
  // More than any string can hold: whoever read it would fail without a word about the file.
  [overlay, 3000 * mebibyte],
  ['environments/dev/environment.yaml', 100 * mebibyte],
  ['environments/services/web.yaml', 100 * mebibyte],
  ['infra/dev.outputs.json', 100 * mebibyte],
])('%s of %i bytes is refused by its size, unread', async (path, bytes) => {
  const run = await refusalOfSize(path, bytes);
  expect(run).toMatchObject({ code: 1, out: '' });
  expect(run.error).toContain(`${path}  is too large: ${bytes} bytes, and purser reads at most 1048576 (1 MiB)
    split the file, or check what wrote it
`);
});

test('a file of exactly one mebibyte is read', async () => {
  const repository = await synthesised();
  repository.write(overlay, 'replicas: 3\n#'.padEnd(mebibyte, '-'));
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
});

function keys(count: number): string {
  return Array.from({ length: count }, (_, index) => `${(index + 100_000).toString(36)}z: v\n`).join('');
}

test('100,000 unknown keys: as many as anybody reads are shown, and all are counted', async () => {
  const run = await refusal(await synthesised(), { [overlay]: keys(100_000) });
  expect(run.code).toBe(1);
  expect(run.error).toContain(`${overlay}:200:1  unknown key`);
  expect(run.error).toContain('\n… and 99800 more in this file (--json shows all)\n');
  expect(run.error).toContain('\n100000 issues in 1 file; nothing was written\n');
});

test.each([
  ['mappings', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''), '65:65'],
  ['brackets', `a: ${'['.repeat(1000)}${']'.repeat(1000)}\n`, '1:67'],
  ['open braces', `a: ${'{a: '.repeat(1000)}\n`, '1:256'],
  ['lists', `a:\n  ${'- '.repeat(1000)}x\n`, '2:129'],
])('1,000 levels of %s are one issue, at the first that is too deep', async (_, text, place) => {
  expect((await refusal(await synthesised(), { [overlay]: text })).error).toBe(
    `${overlay}:${place}  nested deeper than 64 levels\n    flatten the mappings and lists\n\n1 issue; nothing was written\n`,
  );
});
