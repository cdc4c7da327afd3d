import { run } from '@stricli/core';
import { application } from './command-line/application.ts';
import type { Context } from './command-line/context.ts';
import { exitCode } from './report/exit-code.ts';
import { painter } from './report/paint.ts';

interface Stream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
}

/** What the program sees of the world around it; tests hand in their own. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The file that was started; only `init` and `completion` ask which repository it belongs to. */
  readonly file?: string;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** What the starter knows of the program; without it, the program never changes. */
  readonly program?: Context['program'];
  /** Where a person can be asked; absent in pipes. */
  readonly dialogue?: Context['dialogue'] | undefined;
}

const unchanging: Context['program'] = { isCurrent: () => true, folders: () => [] };

interface Process {
  readonly stdout: Stream;
  readonly stderr: Stream;
  exitCode: number | string | null;
}

/** Runs one command line and says with which code the program ends. */
export async function main(
  argv: readonly string[],
  { env, cwd, file = '', stdout, stderr, program = unchanging, dialogue }: Surroundings,
): Promise<number> {
  const process: Process = { stdout, stderr, exitCode: null };
  const terminal = {
    out: (text: string) => void stdout.write(text),
    error: (text: string) => void stderr.write(text),
    paintOut: painter(wantsColours(env, stdout)),
    paintError: painter(wantsColours(env, stderr)),
  };
  const context = {
    process,
    root: cwd,
    file,
    searchPath: env['PATH'] ?? env['Path'] ?? '',
    defaultOutput: env['CDK8S_OUTDIR'] ?? 'dist',
    program,
    terminal,
    // CI may lend a terminal to its steps, and nobody sits there.
    dialogue: env['CI'] === undefined ? dialogue : undefined,
  };
  if (argv[0] === '__complete') return answerShell(argv.slice(1), context);
  await run(application, argv, context);
  const code = Number(process.exitCode ?? exitCode.clean);
  // The parser of command lines has negative codes for what it does not understand.
  return code < 0 || code > exitCode.wrongUse ? exitCode.wrongUse : code;
}

/** The words stand behind a `--`, so that what is being typed is never taken for our own flags. */
async function answerShell(argv: readonly string[], context: Context): Promise<number> {
  const { complete } = await import('./command-line/complete.ts');
  await complete(argv[0] === '--' ? argv.slice(1) : argv, context);
  return exitCode.clean;
}

/** NO_COLOR and FORCE_COLOR as their conventions say; otherwise colours are for terminals. */
function wantsColours(env: Surroundings['env'], { isTTY }: Stream): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  if (env['FORCE_COLOR'] !== undefined) return env['FORCE_COLOR'] !== '0';
  return isTTY === true && env['TERM'] !== 'dumb';
}
