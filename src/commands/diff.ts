import type { Charts } from '../../charts/charts.ts';
import { objectChanges } from '../compare/object-changes.ts';
import { readGitTree } from '../io/read-git.ts';
import { changesText } from '../report/changes.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { desiredState } from './desired-state.ts';
import { expressionsOf } from './expressions.ts';
import { sayIssues } from './say-issues.ts';
import { scopeOf } from './scope.ts';
import type { Options, Terminal } from './terminal.ts';
import { unknownName } from './unknown-name.ts';

/** Compares what the sources of the working tree say with the `dist/` of a git ref: desired with desired, no cluster is asked. */
export async function diff(
  ref: string,
  options: Options,
  terminal: Terminal,
  charts?: Charts,
): Promise<ExitCode> {
  const compile = await expressionsOf(options.root);
  const state = desiredState(options.root, options.environments, charts, undefined, compile);
  const unknown = unknownName(options, state.known, terminal, state.issues);
  if (unknown !== undefined) return unknown;
  if (state.issues.length > 0) return sayIssues(state.issues, options, terminal, 'nothing was compared');
  const before = readGitTree(options.root, ref, options.output);
  if ('failure' in before) {
    terminal.error(`${before.failure}\n`);
    return exitCode.wrongUse;
  }
  const scope = scopeOf(options, state.environments);
  const patched = new Set([...state.folders.values()].flatMap((folder) => folder.patched));
  const changes = objectChanges(before.filter(scope.contains), state.files.filter(scope.contains), patched);
  terminal.out(
    options.json
      ? `${JSON.stringify({ ref, changes }, null, 2)}\n`
      : changesText(changes, ref, terminal.paintOut),
  );
  return changes.length === 0 ? exitCode.clean : exitCode.issues;
}
