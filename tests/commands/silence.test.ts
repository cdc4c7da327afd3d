import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';

const unread = `${service}config: { motd: { data: { TEXT: hello } } }\n`;
const overlay = 'environments/dev/web.yaml';
const reason = 'a sidecar of the platform reads it by the API';
const silencing = `rules: { silenced: { no-unused-config: "${reason}" } }\n`;

function repositoryWith(files: Readonly<Record<string, string>>): Repository {
  return new Repository({ ...shop, 'environments/services/web.yaml': unread, ...files });
}

test('what a default rule finds stops everything', async () => {
  const { code, error } = await repositoryWith({}).purser('synth');
  expect(code).toBe(1);
  expect(error).toContain('[no-unused-config]');
});

test.each([
  ['a service', { [overlay]: silencing }],
  ['an environment', { 'environments/dev/environment.yaml': environment + silencing }],
])('%s silences it with a reason, which check repeats', async (_, files) => {
  const repository = repositoryWith(files);
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  const { code, out } = await repository.purser('check');
  expect(code).toBe(0);
  expect(out).toBe(`dist/ is what the sources say: 8 files

environments/services/web.yaml:2:11  nothing reads the config "motd" [no-unused-config]
    silenced: ${reason}

1 silenced issue
`);
  const { silenced } = JSON.parse((await repository.purser('check', '--json')).out);
  expect(silenced).toMatchObject([{ rule: 'no-unused-config', reason }]);
});

test('a service silences nothing of another one', async () => {
  const { code, error } = await repositoryWith({
    [overlay]: silencing,
    'environments/services/api.yaml': unread,
    'environments/dev/api.yaml': '{}\n',
  }).purser('synth');
  expect(code).toBe(1);
  expect(error).toContain('environments/services/api.yaml:2:11');
  expect(error).not.toContain('environments/services/web.yaml:2:11');
});

test('a silence that silences nothing is an issue where it stands', async () => {
  const repository = new Repository({ ...shop, [overlay]: silencing });
  expect((await repository.purser('check')).error).toBe(
    `${overlay}:1:22  nothing breaks the rule "no-unused-config" here
    remove the line

1 issue; dist/ was not compared
`,
  );
});

test('while something else is wrong, a silence may still be needed', async () => {
  const repository = repositoryWith({ [overlay]: `${silencing}replicas: -1\n` });
  const { error } = await repository.purser('check');
  expect(error).toContain(`${overlay}:2:11`);
  expect(error).toContain('1 issue;');
});

test('a contract cannot be silenced', async () => {
  const repository = new Repository({
    ...shop,
    [overlay]:
      'ports: { http: 80, web: 80 }\nrules: { silenced: { unique-port: "the proxy sorts it out" } }\n',
  });
  const { code, error } = await repository.purser('check');
  expect(code).toBe(1);
  expect(error).toContain('[unique-port]');
  expect(error).toContain(`${overlay}:2:22  "unique-port" cannot be silenced: the API server refuses`);
});

test.each([
  [
    'no-unused-confg',
    '"a good reason"',
    'there is no rule "no-unused-confg"; did you mean "no-unused-config"?',
  ],
  ['no-unused-config', 'because', 'expected the reason in words'],
  ['NoUnused', '"a good reason"', 'expected the id of a rule'],
])('the line %s: %s is said', async (id, why, said) => {
  const repository = repositoryWith({ [overlay]: `rules: { silenced: { ${id}: ${why} } }\n` });
  const { code, error } = await repository.purser('check');
  expect(code).toBe(1);
  expect(error).toContain(said);
});

test('check --explain says what a rule is for', async () => {
  const repository = new Repository(shop);
  expect(await repository.purser('check', '--explain', 'unique-source')).toEqual({
    code: 0,
    out: `unique-source
    the AWS provider of the CSI driver gives two files of one source the same value, or refuses the class
    a contract: it cannot be silenced (docs/checks.md: R12, R14)
`,
    error: '',
  });
  expect(await repository.purser('check', '--explain', 'unique-sorce')).toEqual({
    code: 2,
    out: '',
    error: 'there is no rule "unique-sorce"; did you mean "unique-source"?\n',
  });
});
