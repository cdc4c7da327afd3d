import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { shop } from '../support/shop.ts';

/** A repository that holds the program too, as that of a team does. */
async function team(): Promise<Repository> {
  const repository = new Repository({});
  expect(await repository.purser('init', '.')).toMatchObject({ code: 0 });
  return repository;
}

test("a team's repository has the schemas, and check finds them fresh", async () => {
  const repository = await team();
  expect(Object.keys(repository.files('schemas'))).toEqual([
    'environment.json',
    'overlay.json',
    'rules.json',
    'service.json',
  ]);
  expect(await repository.purser('check')).toMatchObject({ code: 0, error: '' });
});

test('stale and missing ones are said with the command that mends them', async () => {
  const repository = await team();
  const path = 'environments/image.ts';
  repository.write(path, repository.read(path).replace('/** The tag, in quotes', '/** The label, in quotes'));
  repository.remove('schemas/environment.json');
  expect(await repository.purser('check')).toEqual({
    code: 1,
    out: '',
    error: `schemas/service.json  is stale
schemas/overlay.json  is stale
schemas/environment.json  is missing
    run \`purser schemas\` and commit schemas/

3 issues; run \`purser schemas\` and commit schemas/
`,
  });
  expect((await repository.purser('schemas')).out).toBe(
    'schemas/service.json\nschemas/overlay.json\nschemas/environment.json\n',
  );
  expect(repository.read('schemas/service.json')).toContain('The label, in quotes');
  expect(await repository.purser('check')).toMatchObject({ code: 0, error: '' });
  expect((await repository.purser('schemas')).out).toBe(
    'schemas/ is what environments/*.ts and charts/ say\n',
  );
});

test('a repository of input files alone has no schemas of its own', async () => {
  const repository = new Repository(shop);
  expect(await repository.purser('schemas')).toMatchObject({ code: 2, out: '' });
  await repository.purser('synth');
  expect(await repository.purser('check')).toMatchObject({ code: 0 });
});

test('our own schemas are fresh', async () => {
  const root = join(import.meta.dirname, '..', '..');
  const { freshSchemas } = await import('../../src/commands/fresh-schemas.ts');
  const fresh = (await freshSchemas(root)) ?? [];
  expect(fresh.map(({ path }) => readFileSync(join(root, path), 'utf8'))).toEqual(
    fresh.map(({ text }) => text),
  );
});
