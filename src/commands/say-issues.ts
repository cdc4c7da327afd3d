import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { issuesText } from '../report/issues.ts';
import type { Issue } from '../values/issue.ts';
import { inFormat, type AskedFormat } from './say-in-format.ts';
import type { Options, Terminal } from './terminal.ts';

/** Says what is wrong: for programs on stdout, in the form that they asked for, for people on stderr. */
export function sayIssues(
  issues: readonly Issue[],
  { json }: Pick<Options, 'json'>,
  terminal: Terminal,
  closing: string,
  asked?: AskedFormat,
): ExitCode {
  if (asked !== undefined) {
    terminal.out(inFormat(issues, asked));
    return issues.length === 0 ? exitCode.clean : exitCode.issues;
  }
  if (json) terminal.out(`${JSON.stringify({ issues }, null, 2)}\n`);
  else terminal.error(issuesText(issues, terminal.paintError, closing));
  return exitCode.issues;
}
