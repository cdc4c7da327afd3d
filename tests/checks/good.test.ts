import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';

const top = join(import.meta.dirname, 'good');

/** What is right, in the forms in which people write it; each folder goes to one cluster, and says in `purser.lint.yaml` what is known of it. */
const folders = readdirSync(top).toSorted();

/** Right, but not as careful as the strict rules ask: what upstream's documents show. */
function isLax(folder: string): boolean {
  return folder.endsWith('-by-default');
}

let objects = 0;

test.each(folders)('%s: nothing wrong', async (folder) => {
  const names = readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .toSorted();
  const files = names.map((name) => [name, readFileSync(join(top, folder, name), 'utf8')] as const);
  const run = await new Repository(Object.fromEntries(files)).purser(
    'lint',
    ...(isLax(folder) ? [] : ['--strict']),
  );
  expect(run).toMatchObject({ code: 0, error: '' });
  objects += Number(/(\d+) objects in/.exec(run.out)?.[1]);
});

test('300 manifests at least', () => {
  expect(objects).toBeGreaterThanOrEqual(300);
});
