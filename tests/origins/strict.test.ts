import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { origin } from './origin.ts';

type Files = Readonly<Record<string, string>>;

/** The repository with the strict rules on in every environment, and what it lives with there. */
function strict(files: Files, silenced: Readonly<Record<string, string>> = {}): Repository {
  const rules = `rules: ${JSON.stringify({ strict: true, silenced })}\n`;
  const isEnvironment = (path: string) => path.endsWith('/environment.yaml');
  return new Repository(
    Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, isEnvironment(path) ? text + rules : text]),
    ),
  );
}

function sample(): Files {
  const top = resolve(import.meta.dirname, '../..');
  const paths = ['environments', 'infra'].flatMap((folder) =>
    readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
  );
  return Object.fromEntries(
    paths
      .filter((path) => /\.(?:yaml|json)$/.test(path))
      .map((path) => [path, readFileSync(join(top, path), 'utf8')]),
  );
}

async function verdict(
  repository: Repository,
): Promise<{ code: number; error: string; silenced: readonly string[] }> {
  const { code, error } = await repository.purser('synth');
  const checked = await repository.purser('check', '--json');
  const answer: { silenced?: readonly { rule: string; reason: string }[] } = JSON.parse(checked.out);
  return { code, error, silenced: (answer.silenced ?? []).map(({ rule, reason }) => `${rule}: ${reason}`) };
}

test('the sample has nothing wrong by the strict rules, and one thing that its service says why', async () => {
  expect(await verdict(strict(sample()))).toStrictEqual({
    code: 0,
    error: '',
    silenced: [
      'no-secret-argument: redis-server takes its password as an argument alone, and nothing else runs in its pod',
    ],
  });
});

test('Cloud Posse’s design has nothing wrong by the strict rules', async () => {
  expect(await verdict(strict(origin('cloud-posse')))).toStrictEqual({ code: 0, error: '', silenced: [] });
});

test('Practical GitOps restarts by hand, and nothing else is wrong by the strict rules', async () => {
  const reason = 'the chapter restarts the Deployment by hand after a rotation';
  expect(await verdict(strict(origin('practical-gitops'), { 'require-restart': reason }))).toStrictEqual({
    code: 0,
    error: '',
    silenced: [`require-restart: ${reason}`],
  });
});
