import type { ServiceModel } from '../../environments/model.ts';
import type { Problem } from '../values/problem.ts';
import { suggest } from '../values/suggest.ts';
import type { Rule } from './rule.ts';

export const noUnknownNeed: Rule = {
  id: 'no-unknown-need',
  level: 'contract',
  rows: [],
  why: 'a connection to what does not run, or does not listen, is never answered',
};

/** What of a service says what it needs, and what others may need of it. */
interface Needing {
  readonly name: string;
  readonly ports: readonly { readonly name: string }[];
  readonly needs: ServiceModel['needs'];
}

/** A problem of one service that only all of them show. */
interface Found {
  readonly service: string;
  readonly problem: Problem;
}

/**
 * What services need of others that do not run in the environment, or have no such port. Of faulty services no
 * port is known.
 */
export function unknownNeeds(services: readonly Needing[], faulty: ReadonlySet<string>): readonly Found[] {
  const known = new Map(services.map((each) => [each.name, each]));
  return services.flatMap(({ name: service, needs }) =>
    Object.entries(needs.services).flatMap(([callee, named]): readonly Found[] => {
      const found = known.get(callee);
      const path = ['needs', 'services', callee];
      if (faulty.has(callee)) return [];
      if (found === undefined) {
        const what = `needs the service "${callee}", which does not run in this environment${suggest(callee, known.keys())}`;
        return [{ service, problem: problem(path, what, 'let it run here, or correct the name') }];
      }
      const names = found.ports.map(({ name }) => name);
      return named
        .filter((port) => !names.includes(port))
        .map((port) => {
          const what = `needs the port "${port}", which ${callee} does not declare${suggest(port, names)}`;
          return { service, problem: problem([...path, named.indexOf(port)], what, portsHelp(names)) };
        });
    }),
  );
}

function portsHelp(names: readonly string[]): string {
  return names.length === 0
    ? 'it declares no ports: write [], which means whatever it listens on'
    : `its ports are ${names.join(', ')}`;
}

function problem(path: Problem['path'], what: string, help: string): Problem {
  return { path, what, help, rule: noUnknownNeed.id };
}
