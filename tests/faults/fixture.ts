import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { Repository, type Run } from '../support/repository.ts';

const folder = fileURLToPath(new URL('../fixtures/faults/', import.meta.url));

/** What purser says about each fault: `<name>/fault` is laid over `valid-repository`, and so is its near miss, which is fine. */
export const said: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'said.txt')))
    .map((name) => [name, readFileSync(join(folder, name, 'said.txt'), 'utf8')]),
);

export function filesOf(fixture: string): Readonly<Record<string, string>> {
  const top = join(folder, fixture);
  const entries = readdirSync(top, { recursive: true, encoding: 'utf8' });
  const paths = entries.filter((path) => lstatSync(join(top, path)).isFile());
  return Object.fromEntries(
    paths.map((path) => [path.split(sep).join('/'), readFileSync(join(top, path), 'utf8')]),
  );
}

/** The common repository with its `dist/` in place, as it would be committed. */
export async function synthesised(): Promise<Repository> {
  const repository = new Repository(filesOf('valid-repository'));
  expect(await repository.purser('synth')).toMatchObject({ code: 0, error: '' });
  return repository;
}

export function lay(files: Readonly<Record<string, string | Uint8Array>>, repository: Repository): void {
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
}

/** Everything in `dist/`, byte for byte, with every folder: what a failed run leaves behind would show. */
export function everythingIn(repository: Repository): Readonly<Record<string, string>> {
  const top = join(repository.root, 'dist');
  const entries = readdirSync(top, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(top, path), entry.isDirectory() ? 'a folder' : readFileSync(path, 'latin1')];
    }),
  );
}

/** Runs purser over a fault, and sees to it that nothing of `dist/` changes. */
export async function refusal(
  repository: Repository,
  fault: Readonly<Record<string, string | Uint8Array>>,
  ...argv: readonly string[]
): Promise<Run> {
  const before = everythingIn(repository);
  lay(fault, repository);
  const run = await repository.purser('synth', ...argv);
  expect(everythingIn(repository)).toStrictEqual(before);
  return run;
}
