import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, shop } from '../support/shop.ts';

/** What only the object shows: the API server refuses it. */
const refused = 'patches: { Deployment/web: { spec: { replicas: -1 } } }\n';

test.each([
  ['a file that is no YAML', { 'environments/dev/api.yaml': 'image: [\n' }],
  ['an odd file', { 'environments/dev/api.yaml': 'imge: {}\n' }],
  ['a wrong rule of the team', { 'environments/rules.yaml': 'team-a: {}\n' }],
])('%s hides nothing of what the objects of others show', async (_, files) => {
  const { error } = await new Repository({
    ...shop,
    'environments/services/api.yaml': shop['environments/services/web.yaml'],
    'environments/dev/web.yaml': refused,
    ...files,
  }).purser('synth');
  expect(error).toContain('environments/dev/web.yaml:1:48  Deployment web spec.replicas: ');
});

test('what is wrong with the environment itself is said there, and not of every object', async () => {
  const { error } = await new Repository({
    ...shop,
    'environments/dev/environment.yaml': environment.replace('eu-west-1', 'eu-wst-1'),
    'environments/dev/web.yaml': refused,
  }).purser('synth');
  expect(error).toMatch(/^environments\/dev\/environment\.yaml/);
  expect(error).not.toContain('spec.replicas');
});
