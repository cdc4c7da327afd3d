import { describe, expect, test } from 'vitest';
import { environmentRules } from '../../src/checks/environment-rules.ts';
import { serviceRules } from '../../src/checks/service-rules.ts';
import { filesOf, lay, refusal, said, synthesised } from './fixture.ts';

describe.each([...said])('%s', (name, words) => {
  test('is said with its place and its way out, and nothing is written', async () => {
    const repository = await synthesised();
    const run = await refusal(repository, filesOf(`${name}/fault`));
    expect(run).toStrictEqual({ code: 1, out: '', error: words });
  });

  test('has a near miss that is fine', async () => {
    const repository = await synthesised();
    lay(filesOf(`${name}/near-miss`), repository);
    expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
    expect(await repository.purser('check')).toMatchObject({ code: 0, error: '' });
  });
});

test('every rule over a service or an environment has a fault', () => {
  const all = [...said.values()].join('');
  const rules = [...serviceRules, ...environmentRules];
  expect(rules.map(({ id }) => id).filter((id) => !all.includes(`[${id}]`))).toStrictEqual([]);
});
