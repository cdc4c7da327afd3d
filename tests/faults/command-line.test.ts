import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { main } from '../../src/cli.ts';
import { packageFile } from '../architecture/installed-package.ts';
import { Repository } from '../support/repository.ts';
import { filesOf, refusal, said, synthesised } from './fixture.ts';

test.each([
  [['--environment', 'dve'], 'there is no environment "dve"; did you mean "dev"?\n'],
  [['--environment', '../dev'], 'there is no environment "../dev"\n'],
  [['--environment', 'services'], 'there is no environment "services"\n'],
  [
    ['-e', 'dve', '-s', 'wbe'],
    'there is no environment "dve"; did you mean "dev"?\nthere is no service "wbe"; did you mean "web"?\n',
  ],
  [['--enviroment', 'dev'], 'No flag registered for --enviroment, did you mean --environment?\n'],
])('%j is wrong use', async (argv, error) => {
  expect(await refusal(await synthesised(), {}, ...argv)).toStrictEqual({ code: 2, out: '', error });
});

test('wrong use is said before the faults of the sources', async () => {
  const run = await refusal(await synthesised(), filesOf('unknown-key/fault'), '--environment', 'dve');
  expect(run).toStrictEqual({
    code: 2,
    out: '',
    error: 'there is no environment "dve"; did you mean "dev"?\n',
  });
});

test('an environment that exists is right use', async () => {
  const repository = await synthesised();
  expect(await repository.purser('synth', '--environment', 'dev')).toMatchObject({ code: 0, error: '' });
});

test('--json says the same on stdout, for programs', async () => {
  const run = await refusal(await synthesised(), filesOf('several-faults/fault'), '--json');
  expect(run).toMatchObject({ code: 1, error: '' });
  const answer: unknown = JSON.parse(run.out);
  expect(answer).toMatchObject({
    issues: [
      { file: 'environments/dev/api.yaml', what: 'has no base environments/services/api.yaml' },
      {
        file: 'environments/dev/environment.yaml',
        line: 2,
        column: 41,
        what: 'expected an AWS region such as eu-west-1',
      },
      { file: 'environments/dev/web.yaml', line: 1, column: 11 },
      { file: 'environments/dev/web.yaml', line: 3, column: 12, help: 'write it in quotes' },
      { file: 'environments/dev/web.yaml', line: 4, column: 16 },
      { file: 'environments/services/cart.yaml', line: 1, column: 8 },
      { file: 'environments/services/web.yaml', line: 2, column: 16 },
      { file: 'environments/services/web.yaml', line: 4, column: 12 },
    ],
  });
});

test('--json names the rule that was broken', async () => {
  const run = await refusal(await synthesised(), filesOf('no-unused-secret/fault'), '--json');
  expect(JSON.parse(run.out)).toStrictEqual({
    issues: [
      {
        file: 'environments/dev/web.yaml',
        line: 2,
        column: 3,
        what: 'nothing reads the secret "api"',
        help: 'use one of its keys in env, give it a mountPath, or remove it',
        rule: 'no-unused-secret',
      },
    ],
  });
});

interface Look {
  readonly env: Readonly<Record<string, string>>;
  readonly isTTY: boolean;
}

async function errorIn({ env, isTTY }: Look): Promise<string> {
  const repository = await synthesised();
  for (const [path, text] of Object.entries(filesOf('no-unused-secret/fault'))) repository.write(path, text);
  let error = '';
  await main(['synth'], {
    env,
    cwd: repository.root,
    stdout: { write: () => true, isTTY: !isTTY },
    stderr: { write: (text) => (error += text), isTTY },
  });
  return error;
}

test.each<[string, Look]>([
  ['on no terminal', { env: {}, isTTY: false }],
  ['with NO_COLOR', { env: { NO_COLOR: '1' }, isTTY: true }],
  ['with NO_COLOR and FORCE_COLOR', { env: { NO_COLOR: '1', FORCE_COLOR: '1' }, isTTY: true }],
  ['with FORCE_COLOR=0', { env: { FORCE_COLOR: '0' }, isTTY: true }],
  ['on a dumb terminal', { env: { TERM: 'dumb' }, isTTY: true }],
])('%s there are no colours', async (_, look) => {
  expect(await errorIn(look)).toBe(said.get('no-unused-secret'));
});

test.each<[string, Look]>([
  ['on a terminal', { env: {}, isTTY: true }],
  ['with an empty NO_COLOR', { env: { NO_COLOR: '' }, isTTY: true }],
  ['with FORCE_COLOR', { env: { FORCE_COLOR: '1' }, isTTY: false }],
])('%s there are colours, and the same words', async (_, look) => {
  const error = await errorIn(look);
  expect(error).toContain('\u001B[1menvironments/dev/web.yaml:2:3\u001B[22m');
  expect(error).toContain('\u001B[31m1 issue\u001B[39m');
  expect(stripVTControlCharacters(error)).toBe(said.get('no-unused-secret'));
});

test.each(['--version', '-v'])('%s says the version of package.json, without sources too', async (flag) => {
  const { version } = packageFile('.');
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  const run = await new Repository({}).purser(flag);
  expect(run).toStrictEqual({ code: 0, out: `${version}\n`, error: '' });
});

test.each([['-V'], ['synth', '--version']])('%j is no way to ask for it', async (...argv) => {
  expect(await new Repository({}).purser(...argv)).toMatchObject({ code: 2, out: '' });
});
