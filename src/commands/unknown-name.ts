import { exitCode, type ExitCode } from '../report/exit-code.ts';
import { suggest } from '../values/suggest.ts';
import type { Issue } from '../values/issue.ts';
import type { Options, Terminal } from './terminal.ts';

/** The names that a repository knows, whether they are asked for or not. */
export interface KnownNames {
  readonly environments: readonly string[];
  readonly services: readonly string[];
  /** The folder of an environment's files: of one with several clusters it is no environment's name. */
  readonly folders: ReadonlyMap<string, string>;
}

/**
 * Says which of the asked environments and services do not exist; `undefined` when all do. A service whose base could not be read is there: `issues`
 * say why nobody knows of it.
 */
export function unknownName(
  asked: Pick<Options, 'environments' | 'services'>,
  known: KnownNames,
  terminal: Terminal,
  issues: readonly Issue[] = [],
): ExitCode | undefined {
  const unread = new Set(issues.map(({ file }) => file));
  const services = asked.services.filter((name) => !unread.has(`environments/services/${name}.yaml`));
  const faults = [
    ...faultsOf('environment', asked.environments, known.environments, known.folders),
    ...faultsOf('service', services, known.services),
  ];
  if (faults.length === 0) return undefined;
  terminal.error(`${faults.join('\n')}\n`);
  return exitCode.wrongUse;
}

function faultsOf(
  noun: string,
  asked: readonly string[],
  known: readonly string[],
  folders: KnownNames['folders'] = new Map(),
): readonly string[] {
  return asked
    .filter((name) => !known.includes(name))
    .map((name) => {
      const folder = folders.get(name);
      if (folder !== undefined)
        return `${name} is a cluster of ${folder}, and an overlay is for all of them: name ${folder}`;
      const clusters = known.filter((each) => folders.get(each) === name);
      const hint =
        clusters.length === 0
          ? suggest(name, known)
          : `; it has one for each of its clusters: ${clusters.join(', ')}`;
      return `there is no ${noun} "${name}"${hint}`;
    });
}
