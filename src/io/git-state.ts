import { gitPrefix } from './git-prefix.ts';
import { git } from './git.ts';

/** What git knows of a repository and its output folder. */
export interface GitState {
  /** Such as `2.43.0`; absent when there is no git. */
  readonly version: string | undefined;
  /** Where in the work tree the root is: `''` at its top; absent outside of any. */
  readonly prefix: string | undefined;
  /** The URLs of its remotes. */
  readonly remotes: readonly string[];
  /** Whether old commits were left out when it was cloned. */
  readonly isShallow: boolean;
  /** How many files of the output folder the next clone will have. */
  readonly tracked: number;
  /** How many it will not. */
  readonly untracked: number;
  /** Git's attributes `text` and `eol` of the output's files. */
  readonly text: string;
  readonly eol: string;
}

/** Asks the local git; nothing is fetched. */
export function gitState(root: string, output: string): GitState {
  const line = (...args: readonly string[]) => git(root, args)?.toString().trim();
  return {
    version: line('--version')?.replace(/^git version /, ''),
    prefix: gitPrefix(root),
    remotes: (line('remote', '--verbose') ?? '').split('\n').flatMap((each) => each.split(/\s/)[1] ?? []),
    isShallow: line('rev-parse', '--is-shallow-repository') === 'true',
    tracked: filesOf(git(root, ['ls-files', '-z', '--', output])).length,
    untracked: filesOf(git(root, ['ls-files', '-z', '--others', '--', output])).filter(
      (path) => !path.includes('/.purser-staging/'),
    ).length,
    text: attribute(root, output, 'text'),
    eol: attribute(root, output, 'eol'),
  };
}

function attribute(root: string, output: string, name: string): string {
  const answer = git(root, ['check-attr', '-z', name, '--', `${output}/x.yaml`])?.toString() ?? '';
  return answer.split('\0')[2] ?? 'unspecified';
}

function filesOf(listing: Buffer | undefined): readonly string[] {
  return (listing?.toString() ?? '').split('\0').filter((path) => path !== '');
}

/** When git last saw a file change, relative to other paths. */
export interface FileAge {
  /** The short id of the last commit that changed it; absent when it is in none. */
  readonly commit: string | undefined;
  /** Whether it differs from that commit now. */
  readonly isChanged: boolean;
  /** How many later commits changed the other paths. */
  readonly commitsSince: number;
}

/** By commits, not by the clock: a file's time on disk is that of the clone. */
export function fileAge(root: string, file: string, others: readonly string[]): FileAge {
  const commit = git(root, ['log', '-1', '--format=%h', '--', file])?.toString().trim() || undefined;
  if (commit === undefined) return { commit, isChanged: false, commitsSince: 0 };
  const since = git(root, ['rev-list', '--count', `${commit}..HEAD`, '--', ...others])?.toString();
  const status = git(root, ['status', '--porcelain', '--', file])?.toString() ?? '';
  return { commit, isChanged: status !== '', commitsSince: Number(since ?? 0) };
}
