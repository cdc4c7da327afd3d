import { teamRulesPath } from '../../environments/team-rules.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { ruleText } from '../report/rule.ts';
import { suggest } from '../values/suggest.ts';
import { knownRules } from './known-rules.ts';
import type { Options, Terminal } from './terminal.ts';

/** Prints what a rule is for: what happens in the cluster when it is broken, and the way out. */
export async function explainRule(
  id: string,
  { root, json }: Pick<Options, 'root' | 'json'>,
  terminal: Terminal,
): Promise<ExitCode> {
  const rules = await knownRules(root);
  const { byId } = rules;
  const rule = byId.get(id);
  if (rule === undefined) {
    terminal.error(
      rules.has(id)
        ? `${teamRulesPath} is wrong, which purser check says\n`
        : `there is no rule "${id}"${suggest(id, byId.keys())}\n`,
    );
    return exitCode.wrongUse;
  }
  const { level, rows, why, asks, help } = rule;
  const words = { id, level, rows, why, asks, help };
  terminal.out(json ? `${JSON.stringify(words, null, 2)}\n` : ruleText(words, terminal.paintOut));
  return exitCode.clean;
}
