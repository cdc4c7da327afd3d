import { stringify } from 'yaml';
import { allPairs } from './all-pairs.ts';
import type { Row } from './conflict.ts';
import { conflicts } from './conflicts.ts';
import { containerFactors } from './container-factors.ts';
import { environmentFactors } from './environment-factors.ts';
import { absent, merge, type Factor, type Fragment } from './factor.ts';
import { folderFactors } from './folder-factors.ts';
import { portFactors } from './port-factors.ts';
import { routeFactors } from './route-factors.ts';
import { RowSearch } from './row-search.ts';
import { secretFactors } from './secret-factors.ts';
import { serviceFactors } from './service-factors.ts';
import { wholeEnvironments } from './whole-environments.ts';
import { workloadFactors } from './workload-factors.ts';

/** Everything that an input can say, in every way in which it can be said. */
export const factors: readonly Factor[] = [
  ...environmentFactors,
  ...serviceFactors,
  ...workloadFactors,
  ...containerFactors,
  ...folderFactors,
  ...portFactors,
  ...routeFactors,
  ...secretFactors,
];

/** An environment with one service. */
export interface Case {
  readonly name: string;
  /** `environment` and `service`, as their files say them. */
  readonly input: Fragment;
}

/** The smallest input, cases in which any two levels of any two factors meet, unless they exclude each other, and whole environments. */
export function matrix(): readonly Case[] {
  const levels = new Map(factors.map((factor) => [factor.name, [...factor.levels.keys()]]));
  const smallest = new RowSearch(levels, conflicts, (_, __, level) => (level === absent ? 1 : 0));
  const rows = [smallest.complete(new Map()) ?? [], ...allPairs(levels, conflicts).rows];
  const inputs = rows.map((row) => inputOf(new Map(row)));
  return [...inputs, ...wholeEnvironments.map((whole) => merge(inputs[0] ?? {}, whole))].map(
    (input, index) => ({ name: `case-${String(index).padStart(2, '0')}`, input }),
  );
}

/** What a row says. */
export function inputOf(row: Row): Fragment {
  const parts = factors.map(({ name, levels }) => levels.get(row.get(name) ?? '') ?? {});
  return parts.reduce(merge, {});
}

/** The files of a repository that says it, by path. */
export function filesOf({ name, input }: Case): Readonly<Record<string, string>> {
  return {
    [`environments/${name}/environment.yaml`]: quoted(input['environment']),
    'environments/services/matrix.yaml': '{}\n',
    [`environments/${name}/matrix.yaml`]: quoted(input['service']),
    ...neededServices(name, input['service']),
    'infra/matrix.outputs.json': JSON.stringify({
      address: { sensitive: false, type: 'string', value: 'db.internal' },
    }),
  };
}

/** The files of the services that a service needs, each with the port `http`: a need that nobody answers is refused. */
function neededServices(environment: string, service: unknown): Readonly<Record<string, string>> {
  const files = Object.keys(Object(Object(Object(service).needs).services)).flatMap((name) => [
    [`environments/services/${name}.yaml`, neededService],
    [`environments/${environment}/${name}.yaml`, '{}\n'],
  ]);
  return Object.fromEntries(files);
}

const neededService = quoted({
  image: { repository: 'shop/needed', tag: '1.0.0' },
  ports: { http: 8080 },
  // What an environment gives all of its services.
  imagePullSecrets: null,
});

/** Texts in quotes: without them Purser asks what a text such as `y` means. */
function quoted(value: unknown): string {
  return stringify(value, { defaultStringType: 'QUOTE_DOUBLE' });
}
