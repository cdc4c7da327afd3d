import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, listAt, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { Delivery } from './delivery.ts';
import {
  changedBetween,
  createdAt,
  declared,
  deliveredOf,
  marksOf,
  ownerOf,
  syncsOf,
  type Delivered,
} from './live-state.ts';

/** Each environment has a cluster of its own, as in life: they share the namespace `shop`. */
describe.each(['dev', 'staging', 'production'])('the sample environment %s', (environment) => {
  let delivery: Delivery;
  let applications: readonly KubernetesObject[];
  let delivered: readonly Delivered[];

  beforeAll(async () => {
    delivery = await Delivery.start([`${environment}-eu`]);
    await delivery.repository.render();
    const start = Date.now();
    await delivery.push();
    await delivery.applyRoot(environment);
    applications = await delivery.settled(environment);
    delivered = await deliveredOf(delivery.repository, delivery.cluster, environment);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(
      `${environment}: ${applications.length} Applications at rest ${seconds} s after the first push`,
    );
  });

  function theOne(kind: string, matches: (object: Delivered) => boolean) {
    return delivered.find((object) => object.rendered.kind === kind && matches(object))?.live;
  }

  afterAll(async () => {
    await delivery.stop();
  });

  test('arrives whole by its root Application, without a condition or a warning', () => {
    const states = applications.map((application) => ({
      lastSync: at(application, 'status', 'operationState', 'phase'),
      conditions: listAt(application, 'status', 'conditions'),
    }));
    expect(states).toStrictEqual(
      Array.from({ length: 6 }, () => ({ lastSync: 'Succeeded', conditions: [] })),
    );
  });

  test('every object is there, and belongs to its own Application', () => {
    const owners = delivered.map(({ live }) => ownerOf(live));
    expect(owners).toStrictEqual(delivered.map(({ application }) => application));
  });

  test('Argo CD leaves the Applications and the project as they were rendered', () => {
    const ours = delivered.filter(({ rendered }) => rendered.apiVersion === 'argoproj.io/v1alpha1');
    expect(ours.map(({ live }) => declared(live))).toStrictEqual(
      ours.map(({ rendered }) => declared(rendered)),
    );
    expect(ours).toHaveLength(7);
  });

  test('the secrets of a service come before its workload, the project before the Applications', () => {
    const secrets = delivered.filter(({ rendered: { kind } }) =>
      /^ExternalSecret|^SecretProviderClass/.test(kind),
    );
    for (const { application, live } of secrets) {
      const workload = theOne('Deployment', (other) => other.application === application);
      expect(createdAt(live), application).toBeLessThan(createdAt(workload));
    }
    expect(secrets).toHaveLength(6);
    const project = createdAt(theOne('AppProject', () => true));
    const first = theOne(
      'Application',
      ({ rendered }) => rendered.metadata.name === `${environment}-catalog`,
    );
    expect(project).toBeLessThan(createdAt(first));
  });

  test('a hard refresh syncs nothing and changes nothing', async () => {
    await delivery.argocd.applications.refresh('hard');
    const refreshed = await delivery.settled(environment);
    expect(changedBetween(syncsOf(applications), syncsOf(refreshed))).toStrictEqual([]);
    const after = await deliveredOf(delivery.repository, delivery.cluster, environment);
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
