import type { OutputDifference } from '../io/compare-output.ts';
import type { Issue } from '../values/issue.ts';

/** Files in the output folder that Purser did not write: never overwritten, never deleted. */
export function foreignIssues({ foreign }: OutputDifference, output: string): readonly Issue[] {
  return foreign.map((path) => ({
    file: `${output}/${path}`,
    what: 'was not written by purser, and the output folder is its own',
    help: 'move it elsewhere, or remove it',
  }));
}

/** Everything in which the output folder is not what the sources say. */
export function outputIssues(difference: OutputDifference, output: string): readonly Issue[] {
  const help = `run \`purser synth\` and commit ${output}/`;
  const say = (path: string, what: string): Issue => ({ file: `${output}/${path}`, what, help });
  return [
    ...difference.missing.map(({ path }) => say(path, 'is missing')),
    ...difference.stale.map(({ path }) => say(path, 'is stale')),
    ...difference.leftover.map((path) => say(path, 'is left over: the sources no longer render it')),
    ...foreignIssues(difference, output),
  ];
}
