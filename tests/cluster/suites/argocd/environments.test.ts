import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, listAt, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { waitFor } from '../../ground/wait.ts';
import { Delivery } from './delivery.ts';
import {
  changedBetween,
  createdAt,
  declared,
  deliveredOf,
  isHook,
  isPassing,
  isWorkload,
  marksOf,
  ownerOf,
  syncsOf,
  type Delivered,
} from './live-state.ts';

/** Each environment gets a cluster of its own: most of them share the namespace `shop`. */
describe.each([
  ['dev', 'dev-eu', 'shop'],
  ['preview', 'dev-eu', 'preview'],
  ['staging', 'staging-eu', 'shop'],
  ['production', 'production-eu', 'shop'],
])('the sample environment %s', (environment, cluster, namespace) => {
  let delivery: Delivery;
  let applications: readonly KubernetesObject[];
  /** What stays, and what hooks need only while they run. */
  let delivered: readonly Delivered[];
  let passing: readonly Delivered[];

  beforeAll(async () => {
    delivery = await Delivery.start([cluster]);
    await delivery.repository.render();
    const start = Date.now();
    await delivery.push();
    await delivery.applyRoot(environment);
    applications = await delivery.settled(environment);
    const all = await deliveredOf(delivery.repository, delivery.cluster, environment);
    [delivered, passing] = [all.filter((each) => !isPassing(each)), all.filter(isPassing)];
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(
      `${environment}: ${applications.length} Applications at rest ${seconds} s after the first push`,
    );
  });

  function theOne(kind: string, matches: (object: Delivered) => boolean) {
    return delivered.find((object) => object.rendered.kind === kind && matches(object))?.live;
  }

  function workloadsOf(application: string) {
    const all = delivered.filter(
      (object) => object.application === application && isWorkload(object) && !isHook(object),
    );
    expect(all.length, application).toBeGreaterThan(0);
    return all;
  }

  afterAll(async () => {
    await delivery?.stop();
  });

  test('arrives whole by its root Application, without a condition or a warning', () => {
    const states = applications.map((application) => ({
      lastSync: at(application, 'status', 'operationState', 'phase'),
      conditions: listAt(application, 'status', 'conditions'),
    }));
    const folders = delivery.repository.foldersOf(environment);
    expect(states).toStrictEqual(folders.map(() => ({ lastSync: 'Succeeded', conditions: [] })));
  });

  test('every object is there, and belongs to its own Application', () => {
    const owners = delivered.map(({ live }) => ownerOf(live));
    expect(owners).toStrictEqual(delivered.map(({ application }) => application));
  });

  test('what has a namespace and is not for Argo CD lives in the one that the environment names', () => {
    const ours = delivered.filter(({ rendered }) => rendered.apiVersion !== 'argoproj.io/v1alpha1');
    const places = ours.flatMap(({ rendered }) => rendered.metadata.namespace ?? []);
    expect([...new Set(places)]).toStrictEqual([namespace]);
  });

  test('Argo CD leaves the Applications and the project as they were rendered', () => {
    const ours = delivered.filter(({ rendered }) => rendered.apiVersion === 'argoproj.io/v1alpha1');
    expect(ours.map(({ live }) => declared(live))).toStrictEqual(
      ours.map(({ rendered }) => declared(rendered)),
    );
    // The project itself.
    expect(ours).toHaveLength(applications.length + 1);
  });

  test('the secrets of a service come before its workload, the project before the Applications', () => {
    const secrets = delivered.filter(({ rendered: { kind } }) =>
      /^ExternalSecret|^SecretProviderClass/.test(kind),
    );
    for (const { application, live } of secrets)
      for (const workload of workloadsOf(application))
        expect(createdAt(live), application).toBeLessThan(createdAt(workload.live));
    expect(secrets.length).toBeGreaterThan(3);
    const project = createdAt(theOne('AppProject', () => true));
    const first = theOne(
      'Application',
      ({ rendered }) => rendered.metadata.name === `${environment}-catalog`,
    );
    expect(project).toBeLessThan(createdAt(first));
  });

  test('hooks before the sync end before the workload is made, and leave nothing that only they need', async () => {
    const hooks = delivered.filter(isHook);
    for (const { application, live } of hooks)
      for (const workload of workloadsOf(application))
        expect(Date.parse(String(at(live, 'status', 'completionTime')))).toBeLessThanOrEqual(
          createdAt(workload.live),
        );
    expect(hooks.length > 0).toBe(passing.length > 0);
    // Argo CD asks for the deletion as the sync ends; the garbage collector takes its time.
    await waitFor(`${passing.length} objects that only hooks needed go`, async () => {
      const now = await deliveredOf(delivery.repository, delivery.cluster, environment);
      return now.filter(isPassing).every(({ live }) => live === undefined);
    });
  });

  test('a hard refresh syncs nothing and changes nothing', async () => {
    await delivery.argocd.applications.refresh('hard');
    const refreshed = await delivery.settled(environment);
    expect(changedBetween(syncsOf(applications), syncsOf(refreshed))).toStrictEqual([]);
    const after = (await deliveredOf(delivery.repository, delivery.cluster, environment)).filter(
      (each) => !isPassing(each),
    );
    expect(changedBetween(marksOf(delivered), marksOf(after))).toStrictEqual([]);
  });

  test.each([false, true])('a fresh comparison finds no difference, server-side: %s', (serverSideDiff) => {
    const found = delivery.argocd.admin.reconcile({ serverSideDiff });
    expect(
      found.map(({ name, sync, conditions }) => ({ name, status: sync.status, conditions })),
    ).toStrictEqual(found.map(({ name }) => ({ name, status: 'Synced', conditions: [] })));
    expect(found.map(({ name }) => name).toSorted()).toStrictEqual(
      delivery.applicationsOf(environment).toSorted(),
    );
  });
});
