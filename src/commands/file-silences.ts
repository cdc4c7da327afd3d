import type { Rule } from '../checks/rule.ts';
import type { TeamRules } from '../checks/team/team-rules.ts';
import type { Issue } from '../values/issue.ts';
import { suggest } from '../values/suggest.ts';
import type { TextFile } from '../values/text-file.ts';

interface Silence {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly reason: string;
}

const comment = /^\s*#\s*purser-silence\s+(\S+?):?(?:\s+(.*))?$/;

/** What the comments of linted files silence, each for its own file: `# purser-silence no-sub-path: the file never changes`. */
export class FileSilences {
  readonly #all: readonly Silence[];
  readonly #rules: TeamRules;

  constructor(files: readonly TextFile[], rules: TeamRules) {
    this.#rules = rules;
    this.#all = files.filter(({ text }) => text.includes('purser-silence')).flatMap(silencesIn);
  }

  /** What is left of the issues, and what is wrong with the comments themselves. */
  sift(issues: readonly Issue[], isStrict: boolean): readonly Issue[] {
    const used = new Set<Silence>();
    const left = issues.filter((issue) => {
      const level = this.#rules.byId.get(issue.rule ?? '')?.level ?? 'contract';
      if (level === 'contract') return true;
      if (level === 'strict' && !isStrict) return false;
      const silence = this.#all.find(
        ({ file, rule, reason }) => file === issue.file && rule === issue.rule && reason !== '',
      );
      if (silence !== undefined) used.add(silence);
      return silence === undefined;
    });
    const unused = this.#all.filter((silence) => !used.has(silence));
    return [...left, ...unused.flatMap((silence) => this.#fault(silence, isStrict))];
  }

  #fault(silence: Silence, isStrict: boolean): readonly Issue[] {
    const { byId } = this.#rules;
    const { file, line, rule: id } = silence;
    const rule = byId.get(id);
    if (rule !== undefined) return fault(silence, rule, isStrict);
    const what = `there is no rule "${id}"${suggest(id, byId.keys())}`;
    return this.#rules.has(id) ? [] : [{ file, line, column: 1, what, help: 'correct the id' }];
  }
}

function silencesIn({ path, text }: TextFile): readonly Silence[] {
  return text.split('\n').flatMap((line, index) => {
    const [, rule, reason = ''] = comment.exec(line) ?? [];
    return rule === undefined ? [] : { file: path, line: index + 1, rule, reason: reason.trim() };
  });
}

function fault({ file, line, rule: id, reason }: Silence, rule: Rule, isStrict: boolean): readonly Issue[] {
  const say = (what: string, help: string) => [{ file, line, column: 1, what, help }];
  if (rule.level === 'contract') return say(`"${id}" cannot be silenced: ${rule.why}`, 'remove the line');
  if (reason === '') return say(`silences "${id}" without a reason`, 'write the reason behind the id');
  return rule.level === 'strict' && !isStrict
    ? []
    : say(`nothing breaks the rule "${id}" here`, 'remove the line');
}
