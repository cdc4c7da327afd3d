import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../ground/root.ts';
import { meantObjects } from './meant-objects.ts';
import { readWithArgoCd, readWithSigs } from './oracle.ts';

const dist = join(root, 'dist');
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.yaml'),
);
const meant = sorted(meantObjects(root));

test('sigs.k8s.io/yaml reads in dist/ what the charts meant', () => {
  const readings = readWithSigs(files.map((path) => readFileSync(join(dist, path), 'utf8')));

  expect(readings.filter((reading) => 'error' in reading)).toStrictEqual([]);
  expect(sorted(readings.map((reading) => ('ok' in reading ? reading.ok : undefined)))).toStrictEqual(meant);
});

test('Argo CD reads in dist/ what the charts meant', () => {
  expect(sorted(readWithArgoCd(dist))).toStrictEqual(meant);
});

test('there is something to read', () => {
  expect(meant.length).toBe(files.length);
  expect(meant.length).toBeGreaterThan(50);
});

/** As plain JSON data, in an order that has nothing to do with who read them. */
function sorted(objects: readonly unknown[]): readonly unknown[] {
  const plain: readonly unknown[] = JSON.parse(JSON.stringify(objects));
  return plain.toSorted((one, other) => (canonical(one) < canonical(other) ? -1 : 1));
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : member,
  );
}
