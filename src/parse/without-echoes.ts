import type { Problem } from '../values/problem.ts';
import type { Substituted } from './terraform.ts';

/**
 * What Terraform and the schema say together. Where an output could not be put in, what the schema thinks of the hole is no news; where
 * one was, the schema's words need its name.
 */
export function withoutEchoes(
  { problems, holes, references }: Substituted,
  ofSchema: readonly Problem[],
): readonly Problem[] {
  if (holes.size === 0 && references.size === 0) return ofSchema;
  const news = ofSchema.filter(({ path }) => !holes.has(path.join('\0')));
  return [...problems, ...news.map((problem) => withOutput(problem, references))];
}

function withOutput(problem: Problem, references: Substituted['references']): Problem {
  const lengths = problem.path.map((_, index) => index + 1);
  const names = lengths.map((length) => references.get(problem.path.slice(0, length).join('\0')));
  const name = names.find((each) => each !== undefined);
  if (name === undefined) return problem;
  return {
    ...problem,
    what: `the Terraform output "${name}" does not fit: ${problem.what}`,
    help: 'change it in Terraform, where tostring() makes a string, or write the value here',
  };
}
