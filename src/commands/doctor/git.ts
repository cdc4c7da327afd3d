import type { GitState } from '../../io/git-state.ts';
import type { Diagnosis } from '../../report/diagnoses.ts';
import { count } from '../../report/count.ts';

/** Git itself, and whether it carries the output folder to others as it is. */
export function gitDiagnoses(git: GitState, output: string): readonly Diagnosis[] {
  if (git.version === undefined)
    return [
      {
        check: 'git',
        state: 'wrong',
        what: 'git is not there',
        help: 'install it: purser diff reads it, and Argo CD reads from it',
      },
    ];
  const own = repository(git);
  return git.prefix === undefined ? [own] : [own, tracked(git, output), lineEnds(git, output)];
}

function repository({ version, prefix }: GitState): Diagnosis {
  if (prefix === undefined)
    return {
      check: 'git',
      state: 'wrong',
      what: `git ${version}; this folder is in no repository`,
      help: 'make it one: git init',
    };
  const place = prefix === '' ? 'the root of a repository' : `${prefix} of a repository`;
  return { check: 'git', state: 'ok', what: `git ${version}; this folder is ${place}` };
}

function tracked({ tracked: number, untracked }: GitState, output: string): Diagnosis {
  const check = 'tracked';
  if (number === 0 || untracked > 0)
    return {
      check,
      state: 'wrong',
      what:
        untracked > 0
          ? `${count(untracked, 'file')} of ${output}/ ${untracked === 1 ? 'is' : 'are'} not tracked by git`
          : `no file of ${output}/ is tracked by git`,
      help: `Argo CD reads what is committed: git add --force ${output}, and take it out of .gitignore if it is there`,
    };
  return { check, state: 'ok', what: `${count(number, 'file')} of ${output}/ tracked by git` };
}

function lineEnds({ text, eol }: GitState, output: string): Diagnosis {
  const check = 'line ends';
  if (text === 'unset' || eol === 'lf')
    return { check, state: 'ok', what: `of ${output}/ are the same on every machine` };
  return {
    check,
    state: 'wrong',
    what: `git may change the line ends of ${output}/ on some machines, where purser check then calls every file stale`,
    help: 'add this line to .gitattributes: * text=auto eol=lf',
  };
}
