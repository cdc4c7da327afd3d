import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allRules } from '../../src/checks/all-rules.ts';
import { otherRows, type OtherRow } from '../checks/other-rows.ts';

const root = join(import.meta.dirname, '..', '..');

/** The catalogue: R are mistakes with secrets, the others with Argo CD. */
const sizes = { R: 155, A: 16, B: 8, C: 30, D: 15, E: 15, F: 19, G: 12, H: 8 } as const;
const rows = Object.entries(sizes).flatMap(([letter, count]) => [
  ...Array.from(
    { length: count },
    (_, index) => letter + String(index + 1).padStart(letter === 'R' ? 2 : 1, '0'),
  ),
  ...(letter === 'B' ? ['B5b'] : []),
]);

const rulesOf = (row: string) => [...allRules.values()].filter((rule) => rule.rows.includes(row));

test('the catalogue has 279 rows, and each has its place', () => {
  expect(rows).toHaveLength(279);
  const nowhere = rows.filter((row) => rulesOf(row).length === 0 && !Object.hasOwn(otherRows, row));
  expect(nowhere).toStrictEqual([]);
  const twice = Object.keys(otherRows).filter((row) => rulesOf(row).length > 0 || !rows.includes(row));
  expect(twice).toStrictEqual([]);
});

test('at least 220 of them cannot reach a cluster', () => {
  const impossible = Object.values(otherRows).filter((row) => 'impossible' in row);
  const caught = rows.filter((row) => rulesOf(row).length > 0);
  expect(caught.length + impossible.length).toBeGreaterThanOrEqual(220);
});

test('what is called impossible has a test', () => {
  const missing = Object.entries(otherRows).flatMap(([row, place]) =>
    'impossible' in place && !isThere(place.test) ? [`${row}: ${place.test}`] : [],
  );
  expect(missing).toStrictEqual([]);
});

function isThere(named: string): boolean {
  const [file = '', name = ''] = named.split(' › ');
  const path = join(root, file);
  return name !== '' && existsSync(path) && readFileSync(path, 'utf8').includes(`'${name}'`);
}

// A page that is stale fails here; `npm run reference` mends it.
test('docs/checks.md says what the rules say', async () => {
  await expect(page()).toMatchFileSnapshot(join(root, 'docs', 'checks.md'));
});

function page(): string {
  const rules = [...allRules.values()].map(
    ({ id, level, rows: own, why }) => `| \`${id}\` | ${level} | ${own.join(', ') || '–'} | ${cell(why)} |`,
  );
  const places = rows.map((row) => `| ${row} | ${placeOf(row)} |`);
  return `# Rules

Every rule, and what happens in the cluster when it is broken. \`purser check --explain <rule>\` prints it with the way out. A contract cannot be silenced; a
default rule can, with a reason, in \`rules.silenced\` of the service or its environment; a strict rule speaks where the environment says
\`rules: { strict: true }\`. Those of a team begin with \`team-\` and stand in [its own file](team-rules.md). \`npm run reference\` writes this page anew.

| Rule | Level | Rows | Why |
| --- | --- | --- | --- |
${rules.join('\n')}

## The catalogue

Purser knows 279 mistakes that apply cleanly and go wrong in the cluster: R01 to R155 with secrets, the others with Argo CD. Each row is caught by a rule,
cannot happen, or cannot be known without the cluster or AWS.

| Row | Where it ends |
| --- | --- |
${places.join('\n')}
`;
}

function placeOf(row: string): string {
  const rules = rulesOf(row);
  if (rules.length > 0) return rules.map(({ id }) => `\`${id}\``).join(', ');
  const place: OtherRow | undefined = otherRows[row];
  if (place === undefined) return '';
  if ('impossible' in place)
    return cell(`impossible: ${place.impossible} (\`${place.test.split(' › ')[0]}\`)`);
  return cell(`cannot be known offline: ${place.unknowable}`);
}

/** A bar would end the cell. */
function cell(text: string): string {
  return text.replaceAll('|', String.raw`\|`);
}
