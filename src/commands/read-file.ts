import { noSecretLiteral } from '../checks/no-secret-literal.ts';
import type { Layer } from '../parse/layer.ts';
import { readInput, type ReadFile } from '../parse/service.ts';
import { Sources } from '../parse/sources.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';

/** A file's values, searched for secrets once, however many environments they go into. */
export function readFile(file: TextFile): ReadFile {
  const read = readInput(file);
  return { ...read, issues: [...read.issues, ...literalsIn([{ file, kind: 'base' }], read.value)] };
}

/** Where an input holds what looks like a secret. */
export function literalsIn(layers: readonly Layer[], value: unknown): readonly Issue[] {
  const problems = noSecretLiteral.check(value);
  if (problems.length === 0) return [];
  const sources = new Sources(layers);
  return problems.map((problem) => sources.place(problem));
}
