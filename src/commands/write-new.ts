import { createFiles, existing } from '../io/create-files.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import type { TextFile } from '../values/text-file.ts';
import { faultsOfAdding, notWritten } from './judge-input.ts';
import { sayIssues } from './say-issues.ts';
import type { Options, Terminal } from './terminal.ts';

/** Writes new input files, when they are valid and none of them exists; says what became of them, and what to do next. */
export function writeNew(
  files: readonly TextFile[],
  next: string,
  { root }: Pick<Options, 'root'>,
  terminal: Terminal,
): ExitCode {
  const there = existing(
    root,
    files.map(({ path }) => path),
  );
  if (there.length > 0) {
    const said = there.map((path) => `${path} exists already, and is not overwritten`);
    terminal.error(`${said.join('\n')}\nchange it there, or choose another name; nothing was written\n`);
    return exitCode.wrongUse;
  }
  const issues = faultsOfAdding(root, files);
  if (issues.length > 0) return sayIssues(issues, { json: false }, terminal, notWritten);
  createFiles(root, files);
  const lines = files.map(({ path }) => terminal.paintOut('green', `+ ${path}`));
  terminal.out(`${lines.join('\n')}\n${next}\n`);
  return exitCode.clean;
}
