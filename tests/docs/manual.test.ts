import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { shop } from '../support/shop.ts';
import { codeBlocks } from './code-blocks.ts';

const docs = join(import.meta.dirname, '..', '..', 'docs');
const pages = readdirSync(docs).filter((name) => name.endsWith('.md') && name !== 'tutorial.md');

// The files of a page are laid into the smallest shop; a file that is shown again is the next step.
test.each(pages)('the examples of docs/%s are rendered', async (name) => {
  const repository = new Repository(shop);
  const written = new Set<string>();
  for (const { language, path, text } of blocksOf(name)) {
    if (path?.startsWith('dist/')) {
      // oxlint-disable-next-line no-await-in-loop -- one step after the other
      await synth(repository);
      expect(repository.read(path)).toContain(text);
    } else if (path !== undefined && (language === 'yaml' || language === 'json')) {
      // oxlint-disable-next-line no-await-in-loop -- one step after the other
      if (written.has(path)) await synth(repository);
      written.add(path);
      repository.write(path, text);
    }
  }
  await synth(repository);
});

test('every yaml block says which file it is', () => {
  const nameless = pages.flatMap((name) =>
    blocksOf(name).filter(({ language, path }) => language === 'yaml' && path === undefined),
  );
  expect(nameless).toEqual([]);
});

test('the README links every page', () => {
  const readme = readFileSync(join(docs, '..', 'README.md'), 'utf8');
  expect(pages.filter((name) => !readme.includes(`(docs/${name})`))).toEqual([]);
});

function blocksOf(name: string) {
  return codeBlocks(readFileSync(join(docs, name), 'utf8'));
}

async function synth(repository: Repository): Promise<void> {
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
}
