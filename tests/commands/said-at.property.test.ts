import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { SaidAt } from '../support/said-at.ts';
import { fieldPathText, type FieldPath } from '../../src/values/field-path.ts';

const root = join(import.meta.dirname, '..', '..');

test('every field of every object of the sample has a line of the input', () => {
  const said = new SaidAt(root);
  const wrong = said.state.files.flatMap(({ path, text }) =>
    pathsIn(parse(text)).flatMap((field) => {
      const place = said.place(path, field);
      return isLine(place) ? [] : [`${path} ${fieldPathText(field)}: ${JSON.stringify(place)}`];
    }),
  );
  expect(wrong).toStrictEqual([]);
  expect(said.state.files.length).toBeGreaterThan(100);
});

const lines = new Map<string, readonly string[]>();

function isLine({ file, line = 0, column = 0 }: ReturnType<SaidAt['place']>): boolean {
  const known =
    lines.get(file) ??
    (existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8').split('\n') : []);
  lines.set(file, known);
  return file.startsWith('environments/') && column >= 1 && column <= (known[line - 1]?.length ?? 0) + 1;
}

/** The object itself, its maps, lists and words, and a field that nobody knows in each of its maps. */
function pathsIn(value: unknown, path: FieldPath = []): readonly FieldPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  if (Array.isArray(value)) return [path, ...value.flatMap((item, index) => pathsIn(item, [...path, index]))];
  const members = Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    pathsIn(member, [...path, key]),
  );
  return [path, [...path, 'unknown'], ...members];
}
