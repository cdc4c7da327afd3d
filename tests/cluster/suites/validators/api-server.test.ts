import { env } from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cluster } from '../../ground/cluster.ts';
import { installCrds } from '../../ground/crds.ts';
import { freshName } from '../../ground/fresh-name.ts';
import { startGround, type Ground } from '../../ground/ground.ts';
import type { KubernetesObject } from '../../ground/kubernetes-object.ts';
import { allExplained, explained } from '../../../checks/validators/explained.ts';
import { mutants, type Mutant } from '../../../checks/validators/mutations.ts';
import { ourComplaints } from '../../../checks/validators/our-verdict.ts';
import { onlyHere, onlyTheServer } from './reasons.ts';
import { seedObjects } from '../../../checks/validators/seed-objects.ts';

const namespace = freshName('purser');

interface Trial extends Mutant {
  readonly refusals: readonly string[];
}

let ground: Ground;
let removeCrds: () => Promise<void>;
let seeds: readonly Trial[];
let trials: readonly Trial[];

beforeAll(async () => {
  ground = await startGround();
  removeCrds = await installCrds(ground.cluster);
  await ground.cluster.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  await ground.cluster.create({
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name: 'wide', namespace },
  });
  const objects = seedObjects(namespace);
  seeds = await tryAll(objects.map((object) => ({ what: `${object.kind} ${object.metadata.name}`, object })));
  trials = await tryAll(mutants(objects));
});

afterAll(async () => {
  await ground.cluster.delete({ apiVersion: 'v1', kind: 'Namespace', name: namespace }, { wait: false });
  if (env['PURSER_TEST_KUBECONFIG'] !== undefined) await removeCrds();
  await ground.stop();
});

test('what is spoilt was right', () => {
  expect(seeds.filter(({ refusals }) => refusals.length > 0)).toStrictEqual([]);
  expect(
    seeds.flatMap(({ what, object }) => ourComplaints(object).map((said) => `${what} ${said}`)),
  ).toStrictEqual([]);
});

describe('an object with one mistake', () => {
  test('is refused here where the API server refuses it, or a reason says why not', () => {
    const refused = trials.filter(({ refusals }) => refusals.length > 0);
    expect(refused.length).toBeGreaterThan(13_000);
    const missed = refused.filter(({ object }) => ourComplaints(object).length === 0);
    expect(
      explained(
        missed.map(({ what, refusals: [says = ''] }) => ({ what, says })),
        onlyTheServer,
      ),
    ).toStrictEqual(allExplained);
  });

  test('is taken here where the API server takes it, or a reason says why not', () => {
    const taken = trials.filter(({ refusals }) => refusals.length === 0);
    expect(taken.length).toBeGreaterThan(4000);
    const blamed = taken.flatMap(({ what, object }) => ourComplaints(object).map((says) => ({ what, says })));
    expect(explained(blamed, onlyHere)).toStrictEqual(allExplained);
  });
});

async function tryAll(all: readonly Mutant[]): Promise<readonly Trial[]> {
  const done: Trial[] = [];
  const waiting = all.values();
  const tryNext = async () => {
    for (const mutant of waiting)
      done.push({ ...mutant, refusals: await refusalsOf(ground.cluster, mutant.object) });
  };
  await Promise.all(Array.from({ length: 24 }, tryNext));
  return done;
}

/** As Argo CD writes it with a client-side apply and with a server-side one; neither is kept. */
async function refusalsOf(cluster: Cluster, object: KubernetesObject): Promise<readonly string[]> {
  const said = await Promise.all(
    [cluster.create(object, { dryRun: true }), cluster.apply(object, { dryRun: true })].map(async (write) =>
      write.then(
        () => [],
        (error: unknown) => [String(error)],
      ),
    ),
  );
  return said.flat();
}
