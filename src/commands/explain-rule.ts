import { allRules } from '../checks/all-rules.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { ruleText } from '../report/rule.ts';
import { suggest } from '../values/suggest.ts';
import type { Options, Terminal } from './terminal.ts';

/** Prints what a rule is for: what happens in the cluster when it is broken, and the way out. */
export function explainRule(id: string, { json }: Pick<Options, 'json'>, terminal: Terminal): ExitCode {
  const rule = allRules.get(id);
  if (rule === undefined) {
    terminal.error(`there is no rule "${id}"${suggest(id, allRules.keys())}\n`);
    return exitCode.wrongUse;
  }
  const { level, rows, why, help } = rule;
  terminal.out(
    json
      ? `${JSON.stringify({ id, level, rows, why, help }, null, 2)}\n`
      : ruleText({ id, level, rows, why, help }, terminal.paintOut),
  );
  return exitCode.clean;
}
