import type { FileAge } from '../../io/git-state.ts';
import type { Diagnosis } from '../../report/diagnoses.ts';
import { count } from '../../report/count.ts';

/** The Terraform file of an environment, and what git says of both. */
export interface TerraformAge extends FileAge {
  readonly environment: string;
  readonly file: string;
  readonly isShallow: boolean;
}

/** Whether others have the file too, and whether it may be older than what was written around it. */
export function terraformDiagnosis(age: TerraformAge): Diagnosis {
  const { environment, file, commit, isChanged, commitsSince, isShallow } = age;
  const check = 'outputs';
  const renew = `if Terraform was applied since: terraform output -json > ${file}`;
  if (commit === undefined)
    return {
      check,
      state: 'wrong',
      what: `${file} is in no commit, so that only this machine has it`,
      help: `git add ${file}`,
    };
  if (isChanged)
    return { check, state: 'note', what: `${file} differs from its commit ${commit}`, help: 'commit it' };
  if (isShallow)
    return {
      check,
      state: 'note',
      what: `${file}: its age is unknown, the clone is shallow`,
      help: 'git fetch --unshallow',
    };
  const since = `${environment} changed in ${count(commitsSince, 'commit')} since ${file} (${commit})`;
  return commitsSince === 0
    ? { check, state: 'ok', what: `${file} (${commit}) is as new as ${environment}` }
    : { check, state: 'note', what: since, help: renew };
}
