import type { Charts } from '../../charts/charts.ts';
import { RepositoryWatch } from '../io/repository-watch.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { programChanged, watchingText } from '../report/watched.ts';
import type { Program } from './program.ts';
import type { Options, Terminal } from './terminal.ts';
import { WatchSession } from './watch-session.ts';

/** Synth after synth, one for each change of the sources, until the user ends it. Once the program itself changed, it renders no more. */
export async function watch(
  options: Options,
  program: Program,
  terminal: Terminal,
  charts?: Charts,
): Promise<ExitCode> {
  if (options.json) return refuseJson(terminal);
  const watching = new RepositoryWatch(options.root);
  try {
    const session = new WatchSession(options, terminal, charts);
    const unknown = await session.begin();
    if (unknown !== undefined) return unknown;
    terminal.out(watchingText(session.folders));
    let programFolders = program.folders();
    watching.follow(['', ...session.folders, ...programFolders]);
    for await (const change of watching.changes()) {
      if (change.isIn(programFolders)) {
        if (!program.isCurrent()) return endChanged(terminal);
        programFolders = program.folders();
      }
      // oxlint-disable-next-line no-await-in-loop -- one change after the other
      await session.goOn(change);
      watching.follow(['', ...session.folders, ...programFolders]);
    }
    return exitCode.clean;
  } finally {
    watching.close();
  }
}

function refuseJson(terminal: Terminal): ExitCode {
  terminal.error(
    '--watch has no answer for programs: leave out --json, or run purser synth --json each time\n',
  );
  return exitCode.wrongUse;
}

/** It renders by the charts that it was started with, and those are yesterday's now. */
function endChanged(terminal: Terminal): ExitCode {
  terminal.error(programChanged);
  return exitCode.issues;
}
