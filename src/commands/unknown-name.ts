import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { suggest } from '../values/suggest.ts';
import type { Options, Terminal } from './terminal.ts';

/** The names that a repository knows, whether they are asked for or not. */
export interface KnownNames {
  readonly environments: readonly string[];
  readonly services: readonly string[];
}

/** Says which of the asked environments and services do not exist; `undefined` when all do. */
export function unknownName(
  asked: Pick<Options, 'environments' | 'services'>,
  known: KnownNames,
  terminal: Terminal,
): ExitCode | undefined {
  const faults = [
    ...faultsOf('environment', asked.environments, known.environments),
    ...faultsOf('service', asked.services, known.services),
  ];
  if (faults.length === 0) return undefined;
  terminal.error(`${faults.join('\n')}\n`);
  return exitCode.wrongUse;
}

function faultsOf(noun: string, asked: readonly string[], known: readonly string[]): readonly string[] {
  return asked
    .filter((name) => !known.includes(name))
    .map((name) => `there is no ${noun} "${name}"${suggest(name, known)}`);
}
