import { OutputError } from './output-error.ts';

interface Reason {
  readonly why: string;
  readonly help: string;
}

const denied: Reason = {
  why: 'permission denied',
  help: 'give yourself access to it, then run purser again',
};
const full: Reason = { why: 'no space left on the disk', help: 'free some space, then run purser again' };
const misshapen: Reason = {
  why: 'a file stands where a folder belongs, or a folder where a file belongs',
  help: 'move it away, then run purser again',
};
const vanished: Reason = {
  why: 'it is gone, or its folder is',
  help: 'run purser again while nothing else changes the folder',
};

const reasons: ReadonlyMap<string, Reason> = new Map([
  ['EACCES', denied],
  ['EPERM', denied],
  ['EROFS', { why: 'the file system is read-only', help: 'mount it writable, then run purser again' }],
  ['ENOSPC', full],
  ['EDQUOT', full],
  ['ENOTDIR', misshapen],
  ['EISDIR', misshapen],
  ['EEXIST', misshapen],
  ['ENOTEMPTY', misshapen],
  ['ENOENT', vanished],
  [
    'ELOOP',
    { why: 'symbolic links lead in a circle', help: 'put the file itself here, then run purser again' },
  ],
  ['ENAMETOOLONG', { why: 'its name is too long for the file system', help: 'choose a shorter name' }],
]);

/** The operating system's name for a failed call, such as `ENOENT`; `undefined` for any other error. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

type Verb = 'read' | 'write' | 'remove' | 'read the listed file';

/**
 * Runs `work`; what the operating system refuses becomes an `OutputError` about `path`, and a bug stays a bug. What was listed as a file and
 * is none now changed under our hands.
 */
export function attempt<T>(verb: Verb, path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    const other = { why: `the system answers ${code}`, help: 'check the disk, then run purser again' };
    const changed = verb === 'read the listed file' && (code === 'EISDIR' || code === 'ENOTDIR');
    const { why, help } = changed ? vanished : (reasons.get(code) ?? other);
    throw new OutputError(path, `cannot ${verb.split(' ')[0]} it: ${why}`, help, error);
  }
}

/** Like `attempt`, and a failure with one of the `expected` codes is no failure. */
export function attemptUnless(expected: readonly string[], verb: Verb, path: string, work: () => void): void {
  attempt(verb, path, () => {
    try {
      work();
    } catch (error) {
      if (!expected.includes(codeOf(error) ?? '')) throw error;
    }
  });
}
