import type { EnvironmentModel } from '../../../environments/model.ts';
import type { GitState } from '../../io/git-state.ts';
import type { Diagnosis } from '../../report/diagnoses.ts';

/** Whether the Argo CD of an environment looks for the output folder where it lies, and in a repository that this one is pushed to. */
export function argoCdDiagnosis(
  { name, argocd: { path, repository } }: EnvironmentModel,
  { prefix = '', remotes }: GitState,
  output: string,
): Diagnosis {
  const check = 'argocd';
  const isElsewhere = remotes.length > 0 && !remotes.some((remote) => idOf(remote) === idOf(repository));
  if (isElsewhere)
    return {
      check,
      state: 'note',
      what: `${name}: argocd.repository is ${repository}, and no remote of this repository is`,
      help: 'Argo CD sees what is pushed there, and nothing else',
    };
  const folder = `${prefix}${output}`;
  if (path === folder) return { check, state: 'ok', what: `${name}: reads ${path}/ of ${repository}` };
  return {
    check,
    state: 'wrong',
    what: `${name}: argocd.path is ${path}, and ${output}/ lies at ${folder}: Argo CD finds nothing to sync`,
    help: `write argocd: { path: ${folder} } in the environment`,
  };
}

/** Host and path, which are the same however a URL is written: https://host/a/b.git, ssh://git@host:22/a/b and git@host:a/b. */
function idOf(url: string): string {
  return url
    .toLowerCase()
    .replace(/^[a-z+]+:\/\//, '')
    .replace(/^[^/@]*@/, '')
    .replace(/^([^/:]+):\d+\//, '$1/')
    .replace(/^([^/:]+):/, '$1/')
    .replace(/(?:\.git)?\/*$/, '');
}
