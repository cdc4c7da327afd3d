import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { env } from 'node:process';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { everythingIn, lay } from './fixture.ts';
import { type Files, mutate, mutations } from './mutations/mutation.ts';

const project = resolve(import.meta.dirname, '../..');

// `PURSER_MUTATIONS=10000 PURSER_SEED=1 npx vitest run tests/faults/mutations.test.ts` looks further.
const numRuns = Number(env['PURSER_MUTATIONS'] ?? 300);
const seed = Number(env['PURSER_SEED'] ?? 20_261_126);
/** Far above what any run takes on a busy machine: only what never ends is longer. */
const longest = 20_000;

/** Rules that the sample keeps. */
const teamRules = `team-replicas:
  types: [Deployment.apps]
  where: environment.name != "edge"
  expression: |
    !has(object.spec.replicas) ||
      object.spec.replicas >= 1
  message: has no replica
team-image:
  types: [Deployment.apps, Job.batch]
  expression: 'object.spec.template.spec.containers.all(c, c.image.matches("^[a-z./-]+[:@]"))'
  message: has an image without a tag
  level: strict
`;

/** The committed sample, and rules: what people start from, and spoil. */
function sample(): Files {
  const folders = ['environments', 'infra'].flatMap((folder) =>
    readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path}`,
    ),
  );
  const paths = folders.filter((path) => /\.(?:yaml|json)$/.test(path));
  const files = Object.fromEntries(paths.map((path) => [path, readFileSync(join(project, path))]));
  return { ...files, 'environments/rules.yaml': Buffer.from(teamRules) };
}

function put(files: Files, repository: Repository): void {
  for (const folder of ['environments', 'infra'])
    rmSync(join(repository.root, folder), { recursive: true, force: true });
  lay(files, repository);
}

function issuesOf(out: string): readonly { readonly file: string; readonly what: string }[] {
  const answer: { issues: readonly { file: string; what: string }[] } = JSON.parse(out);
  return answer.issues;
}

/** Either output that passes every check, or issues of which one at least names what is there, and nothing written. */
async function expectWholeOrNothing(repository: Repository): Promise<boolean> {
  const before = everythingIn(repository);
  const start = performance.now();
  const run = await repository.purser('synth', '--json');
  expect(performance.now() - start).toBeLessThan(longest);
  expect(run.error).toBe('');
  if (run.code === 0) {
    expect(await repository.purser('check')).toMatchObject({ code: 0, error: '' });
    return true;
  }
  expect(run.code).toBe(1);
  const issues = issuesOf(run.out);
  expect(issues.filter(({ what }) => what.startsWith('a chart failed'))).toStrictEqual([]);
  expect(issues.some(({ file }) => existsSync(join(repository.root, file)))).toBe(true);
  expect(everythingIn(repository)).toStrictEqual(before);
  return false;
}

test('a spoilt sample ends in whole output or in issues', { timeout: numRuns * longest }, async () => {
  const files = sample();
  const repository = new Repository({});
  put(files, repository);
  expect(await repository.purser('synth')).toMatchObject({ code: 0 });
  let whole = 0;
  const property = fc.asyncProperty(mutations, async (changes) => {
    put(changes.reduce(mutate, files), repository);
    if (await expectWholeOrNothing(repository)) whole += 1;
  });
  await fc.assert(property, { seed, numRuns });
  console.log(`seed ${seed}: ${numRuns} spoilt samples, ${whole} of them rendered, the others refused`);
});
