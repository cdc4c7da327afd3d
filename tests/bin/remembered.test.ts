import { existsSync, mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Project } from './project.ts';

function newProject(): Project {
  const project = new Project();
  onTestFinished(() => project.remove());
  return project;
}

const rememberedIn = (project: Project) => project.path('node_modules', '.cache', 'purser.json');

/** Starts once the sources are old enough, so that what is on disk is remembered. */
async function startLater(project: Project): Promise<void> {
  await project.run();
  await setTimeout(2600);
  await project.run();
  expect(existsSync(rememberedIn(project))).toBe(true);
}

/** The bundle of an older chart is taken as long as nothing on disk seems to have changed: so it shows whether the sources were read. */
async function withFalseMemory(): Promise<Project> {
  const project = newProject();
  project.write('charts/chart.ts', "export const chart: string = 'chart 0';\n");
  await project.run();
  const [older = ''] = project.bundles();
  project.write('charts/chart.ts', "export const chart: string = 'chart 1';\n");
  await startLater(project);
  const remembered = rememberedIn(project);
  writeFileSync(remembered, readFileSync(remembered, 'utf8').replace(/[0-9a-f]{64}/, older));
  return project;
}

const old = { stdout: 'chart 0, schema 1\n' };
const read = { stdout: 'chart 1, schema 1\n' };

// Most of the time they wait.
describe.concurrent('what a start remembers of the sources', () => {
  test('as long as nothing was touched, none is read', async () => {
    const project = await withFalseMemory();
    expect(await project.run()).toMatchObject(old);
  });

  test('what is half written is nothing', async () => {
    const project = await withFalseMemory();
    const remembered = rememberedIn(project);
    writeFileSync(remembered, readFileSync(remembered, 'utf8').slice(0, -9));
    expect(await project.run()).toMatchObject({ exitCode: 0, ...read });
  });

  test.each<readonly [what: string, touch: (project: Project) => void]>([
    [
      'a file is written again',
      (project) => project.write('environments/schema.ts', "export const schema: string = 'schema 1';\n"),
    ],
    [
      'the time of a file is set',
      (project) => utimesSync(project.path('package.json'), new Date(), new Date()),
    ],
    ['a file comes', (project) => project.write('src/commands/another.ts', '')],
    [
      'a lockfile comes that was not there',
      (project) => project.write('node_modules/.package-lock.json', '{}\n'),
    ],
  ])('%s: they are read', async (_, touch) => {
    const project = await withFalseMemory();
    touch(project);
    expect(await project.run()).toMatchObject(read);
  });

  test('a change at identical size and with the old time is noticed', async () => {
    const project = newProject();
    await startLater(project);
    const chart = project.path('charts/chart.ts');
    const { size, mtime } = statSync(chart);
    writeFileSync(chart, "export const chart: string = 'chart 2';\n");
    utimesSync(chart, mtime, mtime);
    expect(statSync(chart)).toMatchObject({ size, mtime });
    expect(await project.run()).toMatchObject({ stdout: 'chart 2, schema 1\n' });
  });

  test('a file in a folder that had none is noticed', async () => {
    const project = newProject();
    mkdirSync(project.path('src/commands/empty/deep'), { recursive: true });
    await startLater(project);
    const bundles = project.bundles().length;
    project.write('src/commands/empty/deep/new.ts', '');
    await project.run();
    expect(project.bundles()).toHaveLength(bundles + 1);
  });

  test('files of this moment are not trusted: they may change again at the same time', async () => {
    const project = newProject();
    await project.run();
    rmSync(rememberedIn(project), { force: true });
    project.write('charts/chart.ts', "export const chart: string = 'chart 2';\n");
    await project.run();
    expect(existsSync(rememberedIn(project))).toBe(false);
  });
});
