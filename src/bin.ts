import process from 'node:process';
import { isatty } from 'node:tty';
import { main, type Surroundings } from './cli.ts';
import { endWithReader } from './io/end-with-reader.ts';

/** Runs the command line of this process; called by `bin/purser.js`, which knows what this program was made of. */
export async function run(program: Required<Surroundings>['program']): Promise<void> {
  const { stderr } = process;
  endWithReader(process);
  process.exitCode = await main(process.argv.slice(2), {
    env: process.env,
    cwd: process.cwd(),
    file: process.argv[1] ?? '',
    stdout: process.stdout,
    stderr,
    program,
    // Whoever as much as looks at process.stdin makes a pipe there one that does not wait.
    dialogue: isatty(0) && stderr.isTTY ? { input: process.stdin, output: stderr } : undefined,
  });
}
