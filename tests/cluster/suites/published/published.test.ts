import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { provide } from '../../ground/build-program.ts';
import { provideFiles } from '../../ground/provide-files.ts';
import { programs } from '../../ground/programs.ts';
import { root } from '../../ground/root.ts';
import { collections, type Collection } from './collections.ts';

const Answer = z.object({
  objects: z.number(),
  issues: z.array(z.object({ file: z.string(), rule: z.string(), what: z.string() })),
});

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'purser-published-'));
  cpSync(provideFiles(programs.published), folder, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(collections)('$title: nothing wrong but what is', (collection) => {
  const { objects, issues } = lint(collection);
  expect(countsOf(issues.map(({ rule }) => rule))).toEqual(
    Object.fromEntries(Object.entries(collection.findings).map(([rule, [count]]) => [rule, count])),
  );
  expect(objects).toBeGreaterThanOrEqual(collection.objects);
});

function lint({ path, chart }: Collection): z.output<typeof Answer> {
  const [input, asked] = chart === undefined ? ['', path] : [rendered(path, chart), '-'];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'bin', 'purser.js'), 'lint', '--json', asked],
    { cwd: folder, input, encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 },
  );
  expect(stderr).toBe('');
  return Answer.parse(JSON.parse(stdout));
}

const always = ['--kube-version', '1.34.0', '--include-crds'];

function rendered(path: string, { namespace, values = [] }: NonNullable<Collection['chart']>): string {
  withoutDependencies(join(folder, path));
  const settings = values.flatMap((value) => ['--set', value]);
  const { stdout, stderr, status } = spawnSync(
    join(provide(programs.helm), 'bin', 'helm'),
    ['template', 'release', path, '--namespace', namespace, ...always, ...settings],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 },
  );
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return stdout;
}

/** Those that a chart does not switch on by itself come from registries, and helm asks for them all the same. */
function withoutDependencies(chart: string): void {
  const file = join(chart, 'Chart.yaml');
  const document = parseDocument(readFileSync(file, 'utf8'));
  document.delete('dependencies');
  writeFileSync(file, String(document));
}

function countsOf(rules: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const rule of rules) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}
