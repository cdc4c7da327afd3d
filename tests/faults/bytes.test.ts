import { expect, test } from 'vitest';
import { everythingIn, filesOf, lay, refusal, synthesised } from './fixture.ts';

const overlay = 'environments/dev/web.yaml';
const mark = '\ufeff';

test.each([
  [
    'a tab as indentation',
    'env:\n\tLOG_LEVEL: info\n',
    '2:1  a tab is used for indentation\n    indent with spaces',
  ],
  [
    'a tab behind spaces',
    'env:\n  \tLOG_LEVEL: info\n',
    '2:3  a tab is used for indentation\n    indent with spaces',
  ],
  [
    'a byte order mark',
    `${mark}replicas: 3\n`,
    '1:1  starts with a byte order mark\n    save the file as utf-8 without it',
  ],
  [
    'a byte order mark that is no first character',
    `replicas: 3\n${mark}env: {}\n`,
    '2:1  the character U+FEFF is not allowed\n    remove it, or write it in double quotes as \\ufeff',
  ],
  [
    'a lone carriage return',
    'replicas: 3\renv: {}\n',
    '1:12  a carriage return without a line feed\n    end every line with a line feed',
  ],
  [
    'latin-1',
    Buffer.from('env: { GREETING: "Caf\u00e9" }\n', 'latin1'),
    '1:22  this is not utf-8\n    save the file as utf-8',
  ],
  [
    'NUL',
    'env: { GREETING: "a\0b" }\n',
    '1:20  the character U+0000 is not allowed\n    remove it: it ends every name, path, argument and variable',
  ],
  [
    'NUL as an escape',
    String.raw`env: { GREETING: "a\0b" }`,
    '1:18  the character U+0000 is not allowed\n    remove it: it ends every name, path, argument and variable',
  ],
  [
    'NUL as an escape in a key',
    String.raw`env: { "A\x00": b }`,
    '1:8  the character U+0000 is not allowed\n    remove it: it ends every name, path, argument and variable',
  ],
])('%s is said, and nothing is written', async (_, text, words) => {
  const repository = await synthesised();
  expect(await refusal(repository, { [overlay]: text })).toStrictEqual({
    code: 1,
    out: '',
    error: `${overlay}:${words}\n\n1 issue; nothing was written\n`,
  });
});

test.each([
  ['a tab behind a colon', 'replicas:\t3\n'],
  ['a tab in quotes', 'env: { SEPARATOR: "\t" }\n'],
  ['UTF-8 beyond ASCII', 'env: { GREETING: "Café 😀" }\n'],
])('%s is fine', async (_, text) => {
  const repository = await synthesised();
  repository.write(overlay, text);
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
});

test('line ends of Windows are fine: they render the same bytes', async () => {
  const repository = await synthesised();
  const before = everythingIn(repository);
  const windows = Object.entries(filesOf('valid-repository')).map(([path, text]) => [
    path,
    text.replaceAll('\n', '\r\n'),
  ]);
  lay(Object.fromEntries(windows), repository);
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  expect(everythingIn(repository)).toStrictEqual(before);
});

test('NUL in the path of the Terraform file is said', async () => {
  const repository = await synthesised();
  const environment = repository.read('environments/dev/environment.yaml');
  const fault = environment.replace('../../infra/dev.outputs.json', String.raw`"../../infra/dev\0.json"`);
  const { code, error } = await refusal(repository, { 'environments/dev/environment.yaml': fault });
  expect(code).toBe(1);
  expect(error).toMatch(
    /^environments\/dev\/environment\.yaml:8:12 {2}the character U\+0000 is not allowed\n/,
  );
});
