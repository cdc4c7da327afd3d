import { codeOf } from './system-error.ts';

/** As of a program that SIGPIPE ended, which shells know from every other one: 128 and its number. */
const readerGone = 141;

interface Process {
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly exit: (code: number) => void;
}

/** Ends the program where nobody takes its answer: without a word when the reader went (`purser lint | head`), else it says why. */
export function endWithReader({ stdout, stderr, exit }: Process): void {
  stderr.on('error', () => exit(readerGone));
  stdout.on('error', (error: unknown) => {
    const code = codeOf(error) ?? String(error);
    if (code !== 'EPIPE') stderr.write(`cannot write the answer: the system says ${code}\n`);
    exit(code === 'EPIPE' ? readerGone : 1);
  });
}
