import { resolve } from 'node:path';
import type { Charts } from '../../charts/charts.ts';
import type { Sifted } from '../checks/silences.ts';
import { compareOutput } from '../io/compare-output.ts';
import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { count } from '../report/count.ts';
import { silencedText, spentText } from '../report/silenced.ts';
import type { Issue } from '../values/issue.ts';
import { changesSince, type SaidOfChange } from './change-issues.ts';
import { desiredState } from './desired-state.ts';
import { expressionsOf } from './expressions.ts';
import { schemaIssues } from './fresh-schemas.ts';
import { outputIssues } from './output-issues.ts';
import type { Format } from './say-in-format.ts';
import { sayIssues } from './say-issues.ts';
import { scopeOf } from './scope.ts';
import type { Options, Terminal } from './terminal.ts';
import { unknownName } from './unknown-name.ts';

/** What `check` may be asked for besides. */
export interface CheckOptions {
  /** The form in which a program wants the issues. */
  readonly format?: Format | undefined;
  /** The commit that the change is judged against. */
  readonly against?: string | undefined;
}

const nothing: Partial<SaidOfChange> & Sifted = { issues: [], silenced: [] };

/** Says whether the sources are right, and the output folder and the schemas for editors are what they say; changes nothing. */
export async function check(
  options: Options,
  terminal: Terminal,
  charts?: Charts,
  { format, against }: CheckOptions = {},
): Promise<ExitCode> {
  const compile = await expressionsOf(options.root);
  const state = desiredState(options.root, options.environments, charts, undefined, compile);
  const say = (issues: readonly Issue[], closing: string) => {
    const { root } = options;
    const asked = format && { format, command: 'check', rules: state.teamRules.byId, root };
    return sayIssues(issues, options, terminal, closing, asked);
  };
  const unknown = unknownName(options, state.known, terminal, state.issues);
  if (unknown !== undefined) return unknown;
  if (state.issues.length > 0) return say(state.issues, `${options.output}/ was not compared`);
  const scope = scopeOf(options, state.environments);
  const ofChange = against === undefined ? nothing : changesSince(against, options, state, scope);
  if ('failure' in ofChange) {
    terminal.error(`${ofChange.failure}\n`);
    return exitCode.wrongUse;
  }
  const files = state.files.filter(scope.contains);
  const ofOutput = outputIssues(
    compareOutput(resolve(options.root, options.output), files, scope.paths),
    options.output,
  );
  const ofSchemas = await schemaIssues(options.root, charts);
  const issues = [...ofChange.issues, ...ofOutput, ...ofSchemas];
  if (issues.length > 0 || format !== undefined) return say(issues, wayOut(ofOutput, ofSchemas, options));
  const silenced = [...state.silenced, ...ofChange.silenced];
  const { spent } = ofChange;
  terminal.out(
    options.json
      ? `${JSON.stringify({ issues: [], silenced, spent }, null, 2)}\n`
      : `${options.output}/ is what the sources say: ${count(files.length, 'file')}\n${silencedText(silenced, terminal.paintOut)}${spentText(spent, terminal.paintOut)}`,
  );
  return exitCode.clean;
}

function wayOut(
  ofOutput: readonly Issue[],
  ofSchemas: readonly Issue[],
  { output }: Pick<Options, 'output'>,
): string {
  const synth = ofOutput.length === 0 ? [] : [`run \`purser synth\` and commit ${output}/`];
  const schemas = ofSchemas.length === 0 ? [] : ['run `purser schemas` and commit schemas/'];
  return [...synth, ...schemas].join('; ') || 'the change would go wrong in the cluster';
}
