import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { Project } from './project.ts';

let project: Project;

beforeEach(() => {
  project = new Project();
});

afterEach(() => {
  project.remove();
});

test('a syntax error in a chart is shown with its place and without a stack', async () => {
  project.write(
    'charts/chart.ts',
    "export const chart: string = 'chart 1';\nexport const other: string = ;\n",
  );

  const run = await project.run();
  expect(run).toMatchObject({ exitCode: 1, stdout: '' });
  expect(run.stderr).toMatch(/^\[PARSE_ERROR\] Unexpected token\n.*charts\/chart\.ts:2:30/);
  expect(run.stderr).not.toMatch(/\n +at |node:/);
  expect(run.stderr).toBe(stripVTControlCharacters(run.stderr));
});

test('a package that is not installed names the file and the way out', async () => {
  project.write(
    'charts/chart.ts',
    "import { absent } from 'not-a-package';\n\nexport const chart = absent;\n",
  );

  const run = await project.run();
  expect(run).toMatchObject({ exitCode: 1, stdout: '' });
  expect(run.stderr).toContain("Could not resolve 'not-a-package' in charts/chart.ts");
  expect(run.stderr).toMatch(/run `npm ci` first, if package.json names it\n$/);
});

test('a source that the bundle would not notice changing is refused', async () => {
  project.write('other/chart.ts', "export const chart: string = 'elsewhere';\n");
  project.write('charts/chart.ts', "export { chart } from '../other/chart.ts';\n");

  expect(await project.run()).toMatchInlineSnapshot(`
    {
      "exitCode": 1,
      "stderr": "other/chart.ts: only sources below src/, charts/ and imports/ or in environments/ can be imported
    ",
      "stdout": "",
    }
  `);
});

test('a failed build leaves no bundle, and the mended source builds', async () => {
  project.write('charts/chart.ts', 'export const chart = ;\n');
  await project.run();
  expect(project.bundles()).toStrictEqual([]);

  project.write('charts/chart.ts', "export const chart: string = 'mended';\n");
  expect(await project.run()).toMatchObject({ exitCode: 0, stdout: 'mended, schema 1\n' });
});

test('a clone without packages says so and stays as it was', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'purser-clone-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  const clone = new Project(parent);

  expect(await clone.run()).toStrictEqual({
    exitCode: 2,
    stdout: '',
    stderr: 'purser is not installed here: run `npm ci` first\n',
  });
  expect(existsSync(clone.path('node_modules'))).toBe(false);
});

test('packages of which half are missing say so with the reason', async () => {
  mkdirSync(project.path('node_modules'), { recursive: true });
  project.write('node_modules/rolldown/package.json', '{ "type": "module", "exports": "./index.js" }\n');
  project.write('node_modules/rolldown/index.js', "throw new Error('Cannot find native binding.');\n");

  expect(await project.run()).toStrictEqual({
    exitCode: 2,
    stdout: '',
    stderr: 'purser is not installed here: run `npm ci` first (Cannot find native binding.)\n',
  });
});

test.each(['18.20.8', '20.18.3'])('Node.js %s is refused', async (version) => {
  expect(await project.run({ nodeArgs: ['--import', pretend(version)] })).toStrictEqual({
    exitCode: 2,
    stdout: '',
    stderr: `purser needs Node.js 20.19 or newer; this is ${version}\n`,
  });
});

test.each(['20.19.0', '22.0.0'])('Node.js %s is accepted', async (version) => {
  expect(await project.run({ nodeArgs: ['--import', pretend(version)] })).toMatchObject({ exitCode: 0 });
});

function pretend(version: string): string {
  const versions = `{ ...process.versions, node: '${version}' }`;
  return `data:text/javascript,Object.defineProperty(process, 'versions', { value: ${versions} })`;
}
