import { join } from 'node:path';
import { expect, test } from 'vitest';
import { charts } from '../../charts/charts.ts';
import { inputSchemas } from '../../src/schemas/input-schemas.ts';
import { sourceFiles } from '../architecture/source-file.ts';
import { Repository } from '../support/repository.ts';
import { commandsPage, explained } from './reference/commands-page.ts';
import { fieldsPage } from './reference/field-tables.ts';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'reference');
const renew = '`npm run reference` writes this page anew from the schemas in `environments/`.';
const schemas = inputSchemas(
  sourceFiles('environments', 'charts'),
  Object.fromEntries(Object.entries(charts.own).map(([name, { schema }]) => [name, schema])),
);

// A page that is stale fails here; `npm run reference` mends it.
test('docs/reference/service.md says what the schemas say', async () => {
  const own = Object.entries(schemas.own).map(([name, schema]) =>
    fieldsPage(`Services of the chart ${name}`, schema.description ?? '', schema),
  );
  const intro = `The fields of \`environments/services/<service>.yaml\`, and of \`environments/<environment>/<service>.yaml\`, which is laid over it: there nothing is required, and \`null\` removes. A value may come from Terraform: \`{ terraform: <output> }\`. ${renew}`;
  await expect([fieldsPage('Services', intro, schemas.service), ...own].join('\n')).toMatchFileSnapshot(
    join(folder, 'service.md'),
  );
});

test('docs/reference/environment.md says what the schemas say', async () => {
  const intro = `The fields of \`environments/<environment>/environment.yaml\`. ${renew}`;
  const properties = { ...schemas.environment.properties, ...schemas.family.properties };
  await expect(fieldsPage('Environments', intro, { ...schemas.environment, properties })).toMatchFileSnapshot(
    join(folder, 'environment.md'),
  );
});

test('docs/reference/rules.md says what the schemas say', async () => {
  const intro = `The fields of each rule in \`environments/rules.yaml\`, a map by their ids, each of which begins with \`team-\`. ${renew}`;
  const { additionalProperties: rule } = schemas.rules;
  expect(typeof rule).toBe('object');
  await expect(
    fieldsPage('Rules of the team', intro, typeof rule === 'object' ? rule : {}),
  ).toMatchFileSnapshot(join(folder, 'rules.md'));
});

test('docs/reference/commands.md says what the commands say', async () => {
  await expect(await commandsPage()).toMatchFileSnapshot(join(folder, 'commands.md'));
});

test('every command is explained', async () => {
  const { out } = await new Repository({}).purserWith({ NO_COLOR: '1' }, '--help');
  const listed = [...out.slice(out.indexOf('COMMANDS')).matchAll(/^ {2}([a-z]+) /gm)].map(
    ([, name = '']) => name,
  );
  expect(new Set(listed)).toEqual(new Set(explained));
});
