import { resolve } from 'node:path';
import type { Charts } from '../../charts/charts.ts';
import { compareOutput, type OutputDifference } from '../io/compare-output.ts';
import { writeOutput } from '../io/write-output.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { writtenText } from '../report/written.ts';
import type { TextFile } from '../values/text-file.ts';
import { desiredState } from './desired-state.ts';
import { foreignIssues } from './output-issues.ts';
import { sayIssues } from './say-issues.ts';
import { scopeOf } from './scope.ts';
import type { Options, Terminal } from './terminal.ts';
import { unknownName } from './unknown-name.ts';

/** Renders the sources and makes the output folder equal to them; writes nothing at all while anything is wrong. */
export function synth(options: Options, terminal: Terminal, charts?: Charts): ExitCode {
  const state = desiredState(options.root, options.environments, charts);
  const unknown = unknownName(options, state.known, terminal);
  if (unknown !== undefined) return unknown;
  if (state.issues.length > 0) return sayIssues(state.issues, options, terminal, 'nothing was written');
  const scope = scopeOf(options, state.environments);
  const folder = resolve(options.root, options.output);
  const difference = compareOutput(folder, state.files.filter(scope.contains), scope.paths);
  const foreign = foreignIssues(difference, options.output);
  if (foreign.length > 0) return sayIssues(foreign, options, terminal, 'nothing was written');
  writeOutput(folder, difference);
  terminal.out(
    options.json ? written(difference) : writtenText(difference, options.output, terminal.paintOut),
  );
  return exitCode.clean;
}

function written({ missing, stale, leftover, unchanged }: OutputDifference): string {
  const answer = { added: pathsOf(missing), changed: pathsOf(stale), removed: leftover, unchanged };
  return `${JSON.stringify(answer, null, 2)}\n`;
}

function pathsOf(files: readonly TextFile[]): readonly string[] {
  return files.map(({ path }) => path);
}
