import type { Charts } from '../../charts/charts.ts';
import type { OutputDifference } from '../io/compare-output.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { writtenText } from '../report/written.ts';
import type { TextFile } from '../values/text-file.ts';
import { expressionsOf } from './expressions.ts';
import { sayIssues } from './say-issues.ts';
import { Synthesis } from './synthesis.ts';
import type { Options, Terminal } from './terminal.ts';
import { unknownName } from './unknown-name.ts';

/** Renders the sources and makes the output folder equal to them; writes nothing at all while anything is wrong. */
export async function synth(options: Options, terminal: Terminal, charts?: Charts): Promise<ExitCode> {
  const synthesis = new Synthesis(options, charts);
  const state = synthesis.render(await expressionsOf(options.root));
  const unknown = unknownName(options, state.known, terminal, state.issues);
  if (unknown !== undefined) return unknown;
  const { issues, difference } = synthesis.write(state);
  if (difference === undefined) return sayIssues(issues, options, terminal, 'nothing was written');
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
