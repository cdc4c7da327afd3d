import { env } from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installCrds } from '../../ground/crds.ts';
import { freshName } from '../../ground/fresh-name.ts';
import { startGround, type Ground } from '../../ground/ground.ts';
import { differences } from './differences.ts';
import { idOf, readBack, removeAll, settle, type LiveObjects } from './live-objects.ts';
import { complaintsOf, makeGuardedNamespace } from './misses.ts';
import { nearMisses } from './near-misses.ts';
import { committed, objectSets } from './object-sets.ts';
import { distinct, observe, wrongInList } from './observed.ts';
import { serverChanges } from './server-changes.ts';
import { argoCd, tryAll, type Trial } from './trial.ts';

/** A cluster of the user's has webhooks and controllers that add things of their own. */
const given = env['PURSER_TEST_KUBECONFIG'] !== undefined;

const beginning = freshName('purser');
let ground: Ground;
let removeCrds: () => Promise<void>;
let trials: readonly Trial[];
let live: LiveObjects;

beforeAll(async () => {
  ground = await startGround();
  removeCrds = await installCrds(ground.cluster);
  trials = await tryAll(ground.cluster, await objectSets(), beginning);
  const written = trials.map(({ rendered }) => rendered);
  await settle(ground.cluster, written);
  live = await readBack(ground.cluster, written);
});

afterAll(async () => {
  if (given) {
    await removeAll(ground.cluster, beginning);
    await removeCrds();
  }
  await ground.stop();
});

test('every rendered object of every kind is accepted, strictly and without a warning', () => {
  const kinds = new Set(trials.map(({ rendered }) => rendered.kind));
  expect(kinds.size).toBe(27);
  expect(trials.length).toBeGreaterThan(1500);
  expect(trials.filter(({ complaints }) => complaints.length > 0)).toStrictEqual([]);
});

describe('what the cluster holds then', () => {
  test('every object is there', () => {
    expect(trials.filter(({ rendered }) => !live.has(idOf(rendered)))).toStrictEqual([]);
  });

  test.skipIf(given)('has more only where the list says so', () => {
    expect(wrongInList(observeAll())).toStrictEqual([]);
  });

  // What is not listed makes a merge patch from live to rendered: a difference that Argo CD would show for ever.
  test('is otherwise what was rendered, but for the listed ways to write the same', () => {
    expect(distinct(observeAll().changes)).toStrictEqual(distinct(serverChanges));
  });

  // What Argo CD's server-side diff does: gitops-engine pkg/diff/diff.go:165 serverSideDiff.
  test('stays as it is when Argo CD applies the same once more', async () => {
    const changed: unknown[] = [];
    for (const group of inGroups(trials, 20))
      changed.push(...(await Promise.all(group.map(appliedAgain))).flat());
    expect(changed).toStrictEqual([]);
  });
});

describe('the same API server refuses or warns of', () => {
  const namespace = `${beginning}-misses`;

  beforeAll(async () => makeGuardedNamespace(ground.cluster, namespace));

  test.each(nearMisses.map((miss, index) => ({ ...miss, index })))(
    '$mistake in a $kind',
    async ({ index, ...miss }) => {
      const said = await complaintsOf(ground.cluster, miss, namespace, index);
      const expected = expect.arrayContaining([expect.stringMatching(miss.says)]);
      expect(said).toStrictEqual({ created: expected, applied: expected });
    },
  );

  test('a mistake in every kind that is rendered', () => {
    const kinds = committed().flatMap(({ objects }) => objects.map(({ kind }) => kind));
    expect(new Set(nearMisses.map(({ kind }) => kind))).toStrictEqual(new Set(kinds));
  });
});

function observeAll() {
  return observe(
    trials.map(({ rendered }) => rendered),
    live,
  );
}

/** What a server-side apply would change, and what it is warned of. Controllers go on writing into the status in the meantime. */
async function appliedAgain({ what, rendered }: Trial): Promise<readonly unknown[]> {
  const { object, warnings } = await ground.cluster.apply(rendered, { manager: argoCd, dryRun: true });
  const { additions, changes } = differences(object, live.get(idOf(rendered)));
  const changed = [...additions, ...changes].filter(
    ({ path }) => !/^(?:status|metadata\.(?:managedFields|resourceVersion))/.test(path),
  );
  return [...changed, ...warnings].map((each) => ({ what, each }));
}

function inGroups<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
