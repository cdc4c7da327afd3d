import type { KubernetesObject } from '../../ground/kubernetes-object.ts';
import { differences, type Change, type Differences } from './differences.ts';
import { idOf, type LiveObjects } from './live-objects.ts';
import { various } from './added.ts';
import { serverAdditions } from './server-additions.ts';

/** All differences between what was rendered and what is live; their paths begin with the kind. */
export function observe(rendered: readonly KubernetesObject[], live: LiveObjects): Differences {
  const all = rendered.map((object) => {
    const { additions, changes } = differences(object, live.get(idOf(object)));
    const ofKind = <Path extends { readonly path: string }>(each: Path) => ({
      ...each,
      path: `${object.kind} ${each.path}`,
    });
    return { additions: additions.map(ofKind), changes: changes.map(ofKind) };
  });
  return {
    additions: all.flatMap(({ additions }) => additions),
    changes: all.flatMap(({ changes }) => changes),
  };
}

/** The changes that are not the same, sorted. */
export function distinct(changes: readonly Change[]): readonly Change[] {
  const known = new Map(
    changes.map(({ path, rendered, live }) => [
      JSON.stringify([path, rendered, live]),
      { path, rendered, live },
    ]),
  );
  return [...known].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, change]) => change);
}

/** Where the list of what the server adds is not what it did add: neither more, nor less, nor other values. */
export function wrongInList({ additions }: Differences): readonly string[] {
  const listed = new Map(
    serverAdditions.flatMap(({ kinds, fields }) =>
      kinds.flatMap((kind) =>
        Object.entries(fields).map(([path, value]): [string, unknown] => [`${kind} ${path}`, value]),
      ),
    ),
  );
  const added = new Map(
    additions.map(({ path, value }) => [`${path} = ${JSON.stringify(value)}`, { path, value }]),
  );
  const found = new Set(additions.map(({ path }) => path));
  return [
    ...[...added.values()].flatMap(({ path, value }) =>
      listed.has(path) && (listed.get(path) === various || listed.get(path) === value)
        ? []
        : [`${path} is ${JSON.stringify(value)}, listed as ${JSON.stringify(listed.get(path))}`],
    ),
    ...[...listed.keys()]
      .filter((path) => !found.has(path))
      .map((path) => `${path} is listed, and never added`),
  ];
}
