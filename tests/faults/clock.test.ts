import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { everythingIn, refusal, synthesised } from './fixture.ts';

afterEach(() => {
  vi.useRealTimers();
});

const ages = ['1970-01-01', '1999-12-31T23:59:59Z', '2106-02-07T06:28:17Z'];

test.each(ages)('with the clock at %s the same bytes are rendered', async (now) => {
  const before = everythingIn(await synthesised());
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) });
  const repository = await synthesised();
  expect(everythingIn(repository)).toStrictEqual(before);
  expect(await repository.purser('check')).toMatchObject({ code: 0, error: '' });
});

test.each(ages)('files of %s are read and compared like any others', async (time) => {
  const repository = await synthesised();
  repository.write('environments/dev/web.yaml', 'replicas: 3\n');
  for (const path of readdirSync(repository.root, { recursive: true, encoding: 'utf8' }))
    utimesSync(join(repository.root, path), new Date(time), new Date(time));
  expect((await repository.purser('synth')).out).toContain('0 files added, 1 changed, 0 removed');
  expect(await repository.purser('check')).toMatchObject({ code: 0, error: '' });
});

test('with the clock set back, a fault is said in the same words', async () => {
  const fault = { 'environments/dev/web.yaml': 'replicas: many\n' };
  const before = await refusal(await synthesised(), fault);
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  expect(await refusal(await synthesised(), fault)).toStrictEqual(before);
});
