import { describe, expect, test } from 'vitest';
import { environmentChecks } from '../../src/checks/environment-checks.ts';
import { serviceChecks } from '../../src/checks/service-checks.ts';
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
  const rules = [...serviceChecks, ...environmentChecks];
  expect(rules.map(({ id }) => id).filter((id) => !all.includes(`[${id}]`))).toStrictEqual([]);
});
