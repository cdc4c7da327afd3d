import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, listAt } from '../../ground/kubernetes-object.ts';
import { waitFor } from '../../ground/wait.ts';
import { Delivery } from '../argocd/delivery.ts';
import { syncsOf } from '../argocd/live-state.ts';
import { differences } from './differences.ts';
import { kindsInput } from './kinds-input.ts';
import { makeVolumes } from './make-volumes.ts';

/** What Argo CD shows of each kind of workload, and of what stands beside a Deployment, once it is delivered. */
let delivery: Delivery;

beforeAll(async () => {
  delivery = await Delivery.start(['dev-eu'], kindsInput());
  await makeVolumes(delivery.cluster, 4);
  await delivery.repository.render();
  await delivery.push();
  await delivery.applyRoot('dev');
  await acceptRoute();
  await settled();
});

afterAll(async () => {
  await delivery?.stop();
});

const namespace = 'kinds';
const route = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', namespace, name: 'full' };
const job = { apiVersion: 'batch/v1', kind: 'Job', namespace, name: 'job' };
const scaled = { apiVersion: 'apps/v1', kind: 'Deployment', namespace, name: 'scaled' };

/** Says what the controller of the Gateway would say; none runs here. */
async function acceptRoute(): Promise<void> {
  const live = await waitFor('the route is there', async () => delivery.cluster.get(route));
  const conditions = ['Accepted', 'ResolvedRefs'].map((type) => ({
    type,
    status: 'True',
    reason: type,
    message: '',
    observedGeneration: live.metadata.generation,
    lastTransitionTime: new Date().toISOString(),
  }));
  const parent = { parentRef: { name: 'public' }, controllerName: 'example.com/gateway', conditions };
  await delivery.cluster.patch(route, { status: { parents: [parent] } }, 'status');
}

/** The autoscaler has no metrics here, so `scaled` is not asked for its health. */
async function settled() {
  return waitFor(
    'all but the autoscaler are healthy',
    async () => {
      const all = await delivery.argocd.applications.settled(delivery.applicationsOf('dev'), {
        healthy: false,
      });
      const others = all.filter(({ metadata }) => metadata.name !== 'dev-scaled');
      return others.every((each) => at(each, 'status', 'health', 'status') === 'Healthy') && all;
    },
    { seconds: 120 },
  );
}

async function uidOf(place: typeof job): Promise<string | undefined> {
  return (await delivery.cluster.get(place))?.metadata.uid;
}

const applications = ['platform', 'network', 'job', 'cron', 'state', 'daemon', 'full', 'scaled'];

describe.each(applications)('the Application of %s', (name) => {
  test.each([false, true])('shows no difference on a hard refresh, server-side: %s', async (serverSide) => {
    const application = `dev-${name}`;
    const before = syncsOf(await settled());
    expect(await differences(delivery, application, serverSide)).toStrictEqual([]);
    expect(syncsOf(await settled())[application]).toStrictEqual(before[application]);
  });
});

describe('a Job', () => {
  test('runs to its end', async () => {
    expect(at(await delivery.cluster.get(job), 'status', 'succeeded')).toBe(1);
  });

  test('stays when something else changes', async () => {
    const uid = await uidOf(job);
    delivery.repository.replace('environments/services/cron.yaml', '1.0.0', '1.0.1');
    await delivery.repository.render();
    await delivery.push();
    await settled();
    expect(await uidOf(job)).toBe(uid);
  });

  test('runs again when it changes, once', async () => {
    const uid = await uidOf(job);
    delivery.repository.replace('environments/services/job.yaml', '1.0.0', '1.1.0');
    await delivery.repository.render();
    await delivery.push();
    await waitFor('the Job is another one, at its end', async () => {
      const live = await delivery.cluster.get(job);
      return live?.metadata.uid !== uid && at(live, 'status', 'succeeded') === 1;
    });
    const second = await uidOf(job);
    await settled();
    await delivery.argocd.applications.refresh('hard', ['dev-job']);
    await settled();
    expect(await uidOf(job)).toBe(second);
  });
});

describe('a Job that changed, compared by the API server', () => {
  test('cannot be compared: so it takes the comparison that Argo CD does itself', async () => {
    const place = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', namespace: 'argocd' };
    const compare = async (option: string | null) =>
      delivery.cluster.patch(
        { ...place, name: 'dev-job' },
        { metadata: { annotations: { 'argocd.argoproj.io/compare-options': option } } },
      );
    await compare('ServerSideDiff=true');
    const uid = await uidOf(job);
    delivery.repository.replace('environments/services/job.yaml', '1.1.0', '1.2.0');
    await delivery.repository.render();
    await delivery.push();
    await waitFor('Argo CD complains', async () => {
      const application = await delivery.argocd.applications.get('dev-job');
      const messages = listAt(application, 'status', 'conditions').map((each) => String(at(each, 'message')));
      return messages.some((message) => /server side diff.*field is immutable/.test(message));
    });
    expect(await uidOf(job)).toBe(uid);
    await compare(null);
    await delivery.argocd.applications.refresh('hard', ['dev-job']);
    await settled();
    expect(await uidOf(job)).not.toBe(uid);
  });
});

describe('a Deployment with an autoscaler', () => {
  test('keeps the number of pods that the autoscaler wants', async () => {
    await delivery.cluster.patch(scaled, { spec: { replicas: 4 } }, 'scale');
    await delivery.argocd.applications.refresh('hard', ['dev-scaled']);
    const all = await settled();
    const application = all.find(({ metadata }) => metadata.name === 'dev-scaled');
    expect(at(application, 'status', 'sync', 'status')).toBe('Synced');
    expect(at(await delivery.cluster.get(scaled), 'spec', 'replicas')).toBe(4);
  });

  test.skip('its autoscaler is Healthy: nobody serves metrics here', () => {});
});
