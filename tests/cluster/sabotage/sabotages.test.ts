import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../ground/root.ts';
import { sabotages } from './sabotages.ts';

/** An hour is lost when a fault has no place any more: the charts change, and a sabotage takes as long as its suite. */
test.each(sabotages)('$mistake', ({ file, find, replace, judge }) => {
  expect(existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8').split(find) : []).toHaveLength(
    2,
  );
  expect(replace).not.toBe(find);
  const suite = join(root, 'tests', 'cluster', 'suites', judge);
  expect([suite, `${suite}.test.ts`].some((path) => existsSync(path))).toBe(true);
});

test('each mistake has words of its own', () => {
  expect(new Set(sabotages.map(({ mistake }) => mistake)).size).toBe(sabotages.length);
});
