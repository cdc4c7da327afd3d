import { teamRulesPath } from '../../environments/team-rules.ts';
import { existing } from '../io/create-files.ts';
import type { Compile } from '../values/expression.ts';

/** What reads the rules of a repository's team; absent where it has none. */
export async function expressionsOf(root: string): Promise<Compile | undefined> {
  return existing(root, [teamRulesPath]).length === 0 ? undefined : expressions();
}

/** What reads expressions. It is loaded here and nowhere else: nobody pays for it who has no rules. */
export async function expressions(): Promise<Compile> {
  const { compile } = await import('../cel/compile.ts');
  return compile;
}
