import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lintSettings } from '../../src/commands/lint-settings.ts';
import { Repository } from '../support/repository.ts';
import { codeBlocks } from './code-blocks.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'lint.md'), 'utf8');

test('docs/lint.md names every fact, and no other', () => {
  const named = [...page.matchAll(/^\| `(\w+)` +\|/gm)].map(([, name]) => name);
  expect(named).toStrictEqual(lintSettings);
});

test('its examples are right, and need their silence', async () => {
  const blocks = codeBlocks(page).flatMap(({ path, text }) =>
    path === undefined ? [] : [[path, text] as const],
  );
  const files = Object.fromEntries(blocks);
  expect(await new Repository(files).purser('lint', 'k8s')).toMatchObject({
    code: 0,
    error: '',
  });
  const unsilenced = Object.fromEntries(
    blocks.map(([path, text]) => [path, text.replace(/^# purser-silence.*\n/m, '')]),
  );
  const { error } = await new Repository(unsilenced).purser('lint', 'k8s');
  expect(error).toContain('[no-sub-path]');
});
