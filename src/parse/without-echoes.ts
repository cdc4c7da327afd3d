import type { Problem } from '../values/problem.ts';

/** Where a Terraform output could not be put in, that is the one thing to say: not what the schema thinks of the hole. */
export function withoutEchoes(holes: readonly Problem[], problems: readonly Problem[]): readonly Problem[] {
  if (holes.length === 0) return problems;
  const paths = new Set(holes.map(({ path }) => path.join('\0')));
  return [...holes, ...problems.filter(({ path }) => !paths.has(path.join('\0')))];
}
