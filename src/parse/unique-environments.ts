import { DnsLabel } from '../../environments/formats.ts';
import type { Problem } from '../values/problem.ts';
import type { OpenedEnvironment } from './opened-environment.ts';
import { Sources } from './sources.ts';

/** Clusters give names that may be too long, or be taken: such an environment is not rendered. Expects them sorted by name. */
export function withUniqueNames(all: readonly OpenedEnvironment[]): readonly OpenedEnvironment[] {
  return all.map((environment, index) => {
    const { name, cluster } = environment;
    // A cluster whose own name is wrong is said already.
    if (cluster === undefined || !DnsLabel.safeParse(cluster).success) return environment;
    const bad = DnsLabel.safeParse(name).error?.issues[0];
    if (bad !== undefined)
      return refused(
        environment,
        `makes the name "${name}", which cannot be an environment's: ${bad.message}`,
      );
    const twins = [all[index - 1], all[index + 1]];
    const twin = twins.find((each) => each !== undefined && each.name === name);
    if (twin === undefined) return environment;
    return refused(environment, `makes an environment "${name}", as ${makerOf(twin)} does`);
  });
}

function makerOf({ folder, cluster }: OpenedEnvironment): string {
  return cluster === undefined
    ? `the folder environments/${folder}`
    : `the cluster "${cluster}" of ${folder}`;
}

function refused(environment: OpenedEnvironment, what: string): OpenedEnvironment {
  const { cluster = '', layers, issues } = environment;
  const files = layers.map(({ file, kind }) => ({ file, kind }));
  const problem: Problem = {
    path: ['clusters', cluster],
    atKey: true,
    what: `the cluster "${cluster}" ${what}`,
    help: 'give one of them another name',
  };
  return { ...environment, input: undefined, issues: [...issues, new Sources(files).place(problem)] };
}
