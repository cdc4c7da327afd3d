import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { WatchSession } from '../../src/commands/watch-session.ts';
import { painter } from '../../src/report/paint.ts';
import { Repository } from '../support/repository.ts';
import { service, shop } from '../support/shop.ts';
import { anyEdit, type Edit } from './edits.ts';

/** A watch whose changes the test announces. */
class Watched {
  readonly repository = new Repository(shop);
  /** What was wrong as far as the watch said; empty after it wrote. */
  wrong = '';
  readonly #session: WatchSession;

  constructor() {
    const options = {
      root: this.repository.root,
      output: 'dist',
      environments: [],
      services: [],
      json: false,
    };
    const terminal = {
      out: () => void (this.wrong = ''),
      error: (text: string) => void (this.wrong = withoutClosing(text)),
      paintOut: painter(false),
      paintError: painter(false),
    };
    this.#session = new WatchSession(options, terminal);
  }

  async begin(): Promise<this> {
    await this.#session.begin();
    return this;
  }

  /** Only the named paths are read again. */
  async make(edits: readonly Edit[]): Promise<void> {
    for (const { apply } of edits) apply(this.repository);
    const paths = new Set(edits.flatMap((edit) => edit.paths));
    await this.#session.goOn({ isDoubtful: (path) => paths.has(path), age: () => 1 });
  }

  /** The same by a synth of everything, into a folder of its own. */
  async anew(): Promise<{ readonly wrong: string; readonly files: Readonly<Record<string, string>> }> {
    this.repository.removeIfThere('fresh');
    const { error } = await this.repository.purser('synth', '--output', 'fresh');
    return { wrong: withoutClosing(error), files: this.repository.files('fresh') };
  }
}

function withoutClosing(text: string): string {
  return text.replace(/\n\n\d+ issues?; .*\n$/, '');
}

test('after any edits, a watched dist/ is that of a fresh synth, or both say the same and write nothing', async () => {
  const bursts = fc.array(fc.array(anyEdit, { minLength: 1, maxLength: 3 }), { maxLength: 12 });
  const seen = { right: 0, wrong: 0 };
  await fc.assert(
    fc.asyncProperty(bursts, async (changes) => {
      const watched = await new Watched().begin();
      for (const edits of changes) {
        const before = watched.repository.files();
        // oxlint-disable-next-line no-await-in-loop -- one change after the other
        await watched.make(edits);
        // oxlint-disable-next-line no-await-in-loop -- one change after the other
        const fresh = await watched.anew();
        expect(watched.wrong).toBe(fresh.wrong);
        expect(watched.repository.files()).toEqual(fresh.wrong === '' ? fresh.files : before);
        seen[fresh.wrong === '' ? 'right' : 'wrong'] += 1;
      }
    }),
    { numRuns: 60 },
  );
  // Neither half of the property may starve.
  expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(20);
});

test('what changed while something else was wrong is written when that is mended', async () => {
  const watched = await new Watched().begin();
  const save = async (path: string, text: string) => {
    const apply: Edit['apply'] = (repository) => {
      repository.write(path, text);
    };
    await watched.make([{ what: path, paths: [path], apply }]);
  };
  await save('environments/services/api.yaml', service);
  await save('environments/dev/api.yaml', 'replicas: many\n');
  await save('environments/dev/web.yaml', 'replicas: 7\n');
  await save('environments/dev/api.yaml', '{}\n');
  expect(watched.repository.read('dist/dev/web/deployment-web.yaml')).toContain('replicas: 7');
  expect(watched.repository.files()).toEqual((await watched.anew()).files);
});
