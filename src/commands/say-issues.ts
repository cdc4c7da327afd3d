import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { issuesText } from '../report/issues.ts';
import type { Issue } from '../values/issue.ts';
import type { Options, Terminal } from './terminal.ts';

/** Says what is wrong: for programs on stdout, for people on stderr. */
export function sayIssues(
  issues: readonly Issue[],
  { json }: Pick<Options, 'json'>,
  terminal: Terminal,
  closing: string,
): ExitCode {
  if (json) terminal.out(`${JSON.stringify({ issues }, null, 2)}\n`);
  else terminal.error(issuesText(issues, terminal.paintError, closing));
  return exitCode.issues;
}
