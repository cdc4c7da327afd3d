import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

test('every kind in dist/ has its row in docs/proven.md', () => {
  const rows = [...readFileSync(join(root, 'docs/proven.md'), 'utf8').matchAll(/^\| ([A-Z]\w+) /gm)].map(
    ([, kind]) => kind,
  );
  const missing = [...kindsIn(join(root, 'dist'))].filter((kind) => !rows.includes(kind));

  expect(rows).toContain('SecretStore');
  expect(missing).toStrictEqual([]);
});

function kindsIn(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.yaml'),
  );
  const texts = files.map((path) => readFileSync(join(folder, path), 'utf8'));
  return new Set(texts.map((text) => /^kind: (\w+)$/m.exec(text)?.[1] ?? ''));
}
