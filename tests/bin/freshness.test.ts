import { cpSync, statSync, utimesSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Project } from './project.ts';

let project: Project;

beforeEach(() => {
  project = new Project();
});

afterEach(() => {
  project.remove();
});

test('the first start builds the bundle and runs it with its arguments and exit code', async () => {
  const run = await project.run({ args: ['--one', 'two words'] });

  expect(run).toStrictEqual({ exitCode: 2, stdout: 'chart 1, schema 1, --one, two words\n', stderr: '' });
  expect(project.bundles()).toHaveLength(1);
});

test('a start builds nothing when nothing changed', async () => {
  await project.run();
  const built = entryState();

  expect(await project.run()).toMatchObject({ exitCode: 0, stdout: 'chart 1, schema 1\n' });
  expect(entryState()).toStrictEqual(built);
});

test('a start builds nothing when only YAML changed', async () => {
  await project.run();
  const built = entryState();
  project.write('environments/production/api.yaml', 'image: { tag: 1.0.0 }\n');
  project.write('environments/production/web.yaml', 'image: {}\n');

  await project.run();
  expect(entryState()).toStrictEqual(built);
});

const changes = [
  { path: 'charts/chart.ts', text: "export const chart: string = 'chart 2';\n", says: 'chart 2, schema 1\n' },
  {
    path: 'environments/schema.ts',
    text: "export const schema: string = 'schema 2';\n",
    says: 'chart 1, schema 2\n',
  },
  {
    path: 'src/commands/render.ts',
    text: "export const render: string = 'src 2';\n",
    says: 'src 2, schema 1\n',
  },
];

test.each(changes)('one byte in $path is noticed', async ({ path, text, says }) => {
  await project.run();
  project.write(path, text);

  expect(await project.run()).toMatchObject({ stdout: says });
});

test('a change is noticed at identical size and with the old time', async () => {
  const chart = project.path('charts/chart.ts');
  const then = new Date('2026-01-01T00:00:00Z');
  utimesSync(chart, then, then);
  await project.run();
  const { size } = statSync(chart);
  project.write('charts/chart.ts', "export const chart: string = 'chart 2';\n");
  utimesSync(chart, then, then);

  expect(statSync(chart)).toMatchObject({ size, mtime: then });
  expect(await project.run()).toMatchObject({ stdout: 'chart 2, schema 1\n' });
});

test('going back to an earlier state needs no build', async () => {
  await project.run();
  const [built] = entryState();
  project.write('charts/chart.ts', "export const chart: string = 'chart 2';\n");
  await project.run();
  project.write('charts/chart.ts', "export const chart: string = 'chart 1';\n");

  expect(await project.run()).toMatchObject({ stdout: 'chart 1, schema 1\n' });
  expect(entryState()).toHaveLength(2);
  expect(entryState()).toContainEqual(built);
});

test.each(['package-lock.json', 'node_modules/.package-lock.json'])(
  'a change of %s is noticed',
  async (path) => {
    await project.run();
    project.write(path, '{ "lockfileVersion": 3 }\n');
    await project.run();

    expect(project.bundles()).toHaveLength(2);
  },
);

test('a change of the build itself is noticed', async () => {
  await project.run();
  project.write(
    'bin/build.js',
    "export const provideBundle = () => ({ failure: 'built anew', exitCode: 9 });\n",
  );

  expect(await project.run()).toMatchObject({ exitCode: 9, stderr: 'built anew\n' });
});

test('a file that is saved during the build is in the bundle under its new name', async () => {
  cpSync(project.path('bin/bundle.js'), project.path('bin/bundle-itself.js'));
  project.write('bin/bundle.js', savesDuringBuild);

  expect(await project.run({ env: { SAVE: 'yes' } })).toMatchObject({ stdout: 'chart 2, schema 1\n' });
  expect(project.bundles()).toHaveLength(1);
  project.write('charts/chart.ts', "export const chart: string = 'chart 1';\n");
  expect(await project.run()).toMatchObject({ stdout: 'chart 1, schema 1\n' });
});

const savesDuringBuild = `import { readFileSync, writeFileSync } from 'node:fs';
import { bundleInto as build } from './bundle-itself.js';

export * from './bundle-itself.js';

let builds = 0;

export async function bundleInto(root, folder) {
  if (process.env.SAVE && builds++ === 0) writeFileSync(root + 'charts/chart.ts', readFileSync(root + 'charts/chart.ts', 'utf8').replace('1', '2'));
  await build(root, folder);
}
`;

/** Differs after any build, be it of the same sources. */
function entryState(): readonly (readonly [bundle: string, modified: number, inode: number])[] {
  return project.bundles().map((bundle) => {
    const { mtimeMs, ino } = statSync(project.path('node_modules/.cache/purser', bundle, 'cli.cjs'));
    return [bundle, mtimeMs, ino];
  });
}
