import { expect, test } from 'vitest';
import { refusal, synthesised } from './fixture.ts';

const service = 'image: { repository: shop/api, tag: 1.0.0 }\n';
const form = 'expected lower-case letters, digits and "-", at most 63 characters';

/** Names that no repository should hold are made here: a reviewer would not see what a fixture is called. */
test.each([
  ['emoji', '😀', '😀'],
  ['an accent of its own', 'cafe\u0301', 'cafe\u0301'],
  ['a right-to-left override', 'web\u202elmay', String.raw`web\u202Elmay`],
  ['a right-to-left mark', 'web\u200f', String.raw`web\u200F`],
  ['a zero-width space', 'we\u200bb', String.raw`we\u200Bb`],
  ['a line end', 'a\nb', String.raw`a\nb`],
  ['an escape sequence', '\u001b[31mweb', String.raw`\u001B[31mweb`],
])('a service whose name has %s is said, and its name is seen', async (_, name, seen) => {
  const run = await refusal(await synthesised(), { [`environments/services/${name}.yaml`]: service });
  expect(run).toStrictEqual({
    code: 1,
    out: '',
    error: `environments/services/${seen}.yaml  "${seen}" cannot be a service's name: ${form}\n\n1 issue; nothing was written\n`,
  });
});

test('an environment whose name turns the direction of the line is said, and its name is seen', async () => {
  const run = await refusal(await synthesised(), { 'environments/\u2067ved/environment.yaml': '{}\n' });
  expect(run.error).toContain(
    String.raw`environments/\u2067ved  "\u2067ved" cannot be an environment's name`,
  );
});

test('a value that turns the direction of the line is refused where a reviewer would read it', async () => {
  const run = await refusal(await synthesised(), { 'environments/dev/web.yaml': 'env: { A: "a\u202eb" }\n' });
  expect(run.error).toMatch(/:1:13 {2}the character U\+202E is not allowed\n/);
});

test('and written as an escape, it is an escape everywhere', async () => {
  const repository = await synthesised();
  repository.write('environments/dev/web.yaml', String.raw`env: { A: "a\u202eb" }`);
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  expect(repository.read('dist/dev/web/deployment-web.yaml')).toMatch(/a\\u202eb/i);
  expect((await repository.purser('explain', 'dev', 'web')).out).toContain(String.raw`"a\u202Eb"`);
});
