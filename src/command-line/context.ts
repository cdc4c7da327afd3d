import type { CommandContext } from '@stricli/core';
import { diskIssue } from '../commands/disk-issue.ts';
import type { Program } from '../commands/program.ts';
import { sayIssues } from '../commands/say-issues.ts';
import type { Options, Terminal } from '../commands/terminal.ts';
import { openAsker, type Dialogue } from '../io/ask.ts';
import { OutputError } from '../io/output-error.ts';
import type { ExitCode } from '../report/exit-code.ts';

/** What every command gets beside its own arguments. */
export interface Context extends CommandContext {
  readonly process: CommandContext['process'] & { exitCode?: number | string | null };
  readonly root: string;
  /** The file that is running, `bin/purser.js` of some repository. */
  readonly file: string;
  /** Where the shell looks for programs. */
  readonly searchPath: string;
  readonly defaultOutput: string;
  readonly program: Program;
  readonly terminal: Terminal;
  /** Where a person can be asked; absent in pipes and in CI. */
  readonly dialogue: Dialogue | undefined;
}

/** The flags that all commands share, as the parser hands them over. */
export interface CommonFlags {
  readonly environment?: readonly string[];
  readonly service?: readonly string[];
  readonly output?: string;
  readonly json: boolean;
}

/** Runs a command; what the disk refused is an issue, anything else that is thrown is a bug and keeps its stack. */
export async function runCommand(
  context: Context,
  flags: CommonFlags,
  command: (options: Options, terminal: Terminal) => ExitCode | Promise<ExitCode>,
  afterRefusal = 'what was not done yet, the next run does',
): Promise<void> {
  const { root, defaultOutput, terminal } = context;
  const { environment = [], service = [], output = defaultOutput, json } = flags;
  try {
    setExitCode(
      context,
      await command({ root, output, environments: environment, services: service, json }, terminal),
    );
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    const issues = [diskIssue(root, error)];
    setExitCode(context, sayIssues(issues, { json }, terminal, afterRefusal));
  }
}

/** What holds for commands that never overwrite. */
export const newFilesStay = 'what was written before that stays, and has to be removed before the next try';

/** Runs a command that may ask, and writes new files. */
export async function runAsking(
  context: Context,
  command: (options: Options, terminal: Terminal) => Promise<ExitCode>,
): Promise<void> {
  const { dialogue } = context;
  if (dialogue === undefined) return runCommand(context, { json: false }, command, newFilesStay);
  const asker = openAsker(dialogue);
  try {
    await runCommand(context, { json: false }, (options, terminal) =>
      command(options, { ...terminal, ask: asker.ask }),
    );
  } finally {
    asker.close();
  }
}

function setExitCode(context: Context, code: ExitCode): void {
  context.process.exitCode = code;
}
