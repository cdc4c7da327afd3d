import { expect, test } from 'vitest';
import { refusal, synthesised } from './fixture.ts';

// Put together at run time, so that no scanner of this repository takes them for real ones.
const token = ['gh', 'p_', 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8'].join('');
const password = ['hunter', '2'].join('');
const url = `postgres://shop:${password}@db.example.com/shop`;

const overlay = 'environments/dev/web.yaml';
const wayOut =
  'store it in AWS, declare it under secrets by its name, and change it: it may be in the history already';

test.each([
  ['a token in env', `env:\n  API: ${token}\n`, '2:8  looks like a GitHub token'],
  ['a password in env', `env:\n  API_PASSWORD: ${password}\n`, '2:17  looks like a value for API_PASSWORD'],
  ['a URL in env', `env:\n  DB_URL: ${url}\n`, '2:11  looks like a connection string with a password'],
  ['a token in args', `args: [--verbose, "${token}"]\n`, '1:19  looks like a GitHub token'],
  ['a token behind a flag', `args: [--password, ${password}]\n`, '1:20  looks like a value for password'],
  ['a token in command', `command: [sh, -c, "curl -H ${token}"]\n`, '1:19  looks like a GitHub token'],
  ['a token in an annotation', `podAnnotations:\n  owner: ${token}\n`, '2:10  looks like a GitHub token'],
  ['a token as a name', `env:\n  API: { parameter: ${token} }\n`, '2:21  looks like a GitHub token'],
  [
    'a token as a property',
    `env:\n  API: { secretsManager: web/api, property: ${token} }\n`,
    '2:45  looks like a GitHub token',
  ],
  [
    'a token as a key',
    `secrets:\n  api: { mountPath: /etc/api, keys: { ${token}: { parameter: web/api } } }\n`,
    '2:39  looks like a GitHub token',
  ],
])('%s is said without its text', async (_, text, words) => {
  const run = await refusal(await synthesised(), { [overlay]: text });
  expect(run).toStrictEqual({
    code: 1,
    out: '',
    error: `${overlay}:${words} [no-secret-literal]\n    ${wayOut}\n\n1 issue; nothing was written\n`,
  });
});

/** Whatever else is wrong with it: a value in the place of something else is never repeated. */
test.each([
  ['for a parameter', `env: { DB_URL: { parameter: "${url}" } }\n`],
  ['for a secret of Secrets Manager', `env: { DB_URL: { secretsManager: "${url}" } }\n`],
  ['for a parameter, with a character that no name has', `env: { X: { parameter: "${password}@home" } }\n`],
  ['for a secret', `secrets: { database: ${password} }\n`],
  ['for a key', `secrets: { database: { keys: { password: ${password} } } }\n`],
  ['beside a source', `env: { X: { secret: database, key: password, value: ${password} } }\n`],
  ['in an unknown key', `password: ${password}\n`],
  ['for a number', `replicas: ${password}\n`],
  ['for a map', `image: ${password}\n`],
  ['for an image tag', `image: { tag: "${password}!" }\n`],
  ['for a path', `secrets: { database: { mountPath: ${password} } }\n`],
  ['for a role', `serviceAccount: { role: "${password}!" }\n`],
  ['for a quantity', `resources: { limits: { memory: ${password} } }\n`],
  ['behind an open quote', `env: { X: "${password}\n`],
  ['as an alias', `env: { X: *${password} }\n`],
  ['as a tag', `env: { X: !${password} y }\n`],
])('a value %s is refused and not repeated', async (_, text) => {
  const repository = await synthesised();
  const { code, error } = await refusal(repository, { [overlay]: text });
  expect(code).toBe(1);
  expect(error).toContain(overlay);
  expect(error).not.toContain(password);
  const { out } = await refusal(repository, {}, '--json');
  expect(out).toContain(overlay);
  expect(out).not.toContain(password);
});

test.each([
  ['the name of a secret', 'env: { API_SECRET: web-api }\n'],
  ['a path', 'env: { PASSWORD_FILE: /etc/web/password }\n'],
  ['a URL without a password', 'env: { API_URL: "https://api.example.com/v1?page=2" }\n'],
  ['an expansion', 'env: { DB_URL: "postgres://shop:$(DB_PASSWORD)@$(DB_HOST)/shop" }\n'],
  ['a digest', `image: { digest: "sha256:${'0123456789abcdef'.repeat(4)}" }\n`],
])('%s in its place is fine', async (_, text) => {
  const repository = await synthesised();
  repository.write(overlay, text);
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
});
