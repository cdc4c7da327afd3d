import type { Issue } from '../../values/issue.ts';
import { wholeText, withoutRule, type RuleWords } from './found-issue.ts';

/** Issues as commands of GitHub Actions, which show them at their lines in a pull request. */
export function github(issues: readonly Issue[], rules: ReadonlyMap<string, RuleWords>): string {
  return issues.map((issue) => `${annotation(issue, rules)}\n`).join('');
}

function annotation(issue: Issue, rules: ReadonlyMap<string, RuleWords>): string {
  const { file, line, column, rule = withoutRule } = issue;
  const level = rules.get(rule)?.level === 'strict' ? 'warning' : 'error';
  const place = line === undefined ? '' : `,line=${line},col=${column ?? 1}`;
  return `::${level} file=${property(file)}${place},title=${property(rule)}::${data(wholeText(issue))}`;
}

/** The runner reads these three as its own (actions/toolkit, packages/core/src/command.ts). */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
