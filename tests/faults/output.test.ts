import { expect, test } from 'vitest';
import { everythingIn, refusal, synthesised } from './fixture.ts';

test('a foreign file in dist/ is said and never touched', async () => {
  const repository = await synthesised();
  repository.write('dist/dev/web/notes.yaml', 'mine: true\n');
  const run = await refusal(repository, { 'environments/dev/web.yaml': 'replicas: 3\n' });
  expect(run).toStrictEqual({
    code: 1,
    out: '',
    error: `dist/dev/web/notes.yaml  was not written by purser, and the output folder is its own
    move it elsewhere, or remove it

1 issue; nothing was written
`,
  });
});

test('a foreign file on a path that is rendered is said and never replaced', async () => {
  const repository = await synthesised();
  repository.write('dist/dev/web/deployment-web.yaml', 'mine: true\n');
  const run = await refusal(repository, {});
  expect(run.code).toBe(1);
  expect(run.error).toMatch(/^dist\/dev\/web\/deployment-web\.yaml {2}was not written by purser/);
});

test('a file that the desktop leaves is none of ours, and no fault', async () => {
  const repository = await synthesised();
  repository.write('dist/dev/web/.DS_Store', 'litter');
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
});

test.each([
  [
    'README.md/dist',
    'cannot read it: a file stands where a folder belongs, or a folder where a file belongs\n    move it away, then run purser again',
  ],
  ['README.md', 'is not a folder\n    move it away, or name the real folder, then run purser again'],
])('an output folder at %s, where a file is, cannot be written', async (output, words) => {
  const repository = await synthesised();
  const run = await refusal(repository, { 'README.md': '# Shop\n' }, '--output', output);
  expect(run).toStrictEqual({
    code: 1,
    out: '',
    error: `${output}  ${words}\n\n1 issue; what was not done yet, the next run does\n`,
  });
  expect(repository.read('README.md')).toBe('# Shop\n');
});

test('an output folder that cannot be written is JSON when JSON is asked for', async () => {
  const repository = await synthesised();
  const run = await refusal(repository, { 'README.md': '' }, '--output', 'README.md', '--json');
  expect(run).toMatchObject({ code: 1, error: '' });
  expect(JSON.parse(run.out)).toMatchObject({ issues: [{ file: 'README.md', what: 'is not a folder' }] });
});

test('when nothing is left to render, dist/ is not emptied', async () => {
  const repository = await synthesised();
  repository.remove('environments/dev/web.yaml');
  repository.remove('environments/dev/environment.yaml');
  const run = await refusal(repository, {});
  expect(run).toStrictEqual({
    code: 1,
    out: '',
    error: `environments  nothing to render: there is no environment with a service
    add environments/<environment>/environment.yaml and an overlay for a service

1 issue; nothing was written
`,
  });
  expect(Object.keys(everythingIn(repository))).toContain('dev/web/deployment-web.yaml');
});

test('the last service of the only environment goes, and what Argo CD deletes it by stays', async () => {
  const repository = await synthesised();
  repository.remove('environments/dev/web.yaml');
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  expect(Object.keys(repository.files('dist/dev'))).toStrictEqual([
    'argocd/app-project-dev.yaml',
    'argocd/application-dev-platform.yaml',
    'argocd/application-dev-root.yaml',
    'platform/namespace-dev.yaml',
  ]);
});
