import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { codeBlocks, type CodeBlock } from './code-blocks.ts';

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'tutorial.md'), 'utf8');
const identity = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];

test('the tutorial does what it says, word for word, in an empty folder', async () => {
  const repository = new Repository({});
  const said: string[] = [];
  const expected: string[] = [];
  let last = '';
  for (const block of codeBlocks(page)) {
    if (block.language === 'text') {
      expected.push(block.text);
      said.push(last);
    } else {
      // oxlint-disable-next-line no-await-in-loop -- one step after the other
      last = await follow(repository, block);
    }
  }
  expect(said).toEqual(expected);
  expect(expected.length).toBeGreaterThan(4);
});

/** Does what a block says; returns what the terminal shows. */
async function follow(repository: Repository, { language, path, text }: CodeBlock): Promise<string> {
  if (language === 'yaml' && path !== undefined) repository.write(path, text);
  if (language !== 'sh') return '';
  let shown = '';
  for (const line of text.trim().split('\n')) {
    const [program, ...words] = wordsOf(line);
    if (program === 'git') execFileSync('git', [...identity, ...words], { cwd: repository.root });
    else {
      // oxlint-disable-next-line no-await-in-loop -- one step after the other
      const { code, out, error } = await repository.purser(...words);
      // `diff` answers 1 when there is something to review.
      expect({ line, error, isFine: code === 0 || words[0] === 'diff' }).toEqual({
        line,
        error: '',
        isFine: true,
      });
      shown += out;
    }
  }
  return shown;
}

function wordsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain = '']) => quoted ?? plain);
}
