import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, listAt } from '../../ground/kubernetes-object.ts';
import { waitFor } from '../../ground/wait.ts';
import { Delivery } from '../argocd/delivery.ts';
import { changedBetween, syncsOf } from '../argocd/live-state.ts';
import { largeShop } from './large-shop.ts';

/**
 * Seconds and memory are said, not judged: they are the machine's as much as ours. The bounds only end what would never end. Argo CD has the settings
 * that it comes with.
 */
const services = 200;
let delivery: Delivery;
let service: string;

beforeAll(async () => {
  delivery = await Delivery.start(['dev-eu'], await largeShop(services));
  await delivery.repository.render();
  service = delivery.repository.foldersOf('dev').find((folder) => /-api-/.test(folder)) ?? '';
});

afterAll(async () => {
  await delivery.stop();
});

test('all services arrive with one push', { timeout: 1_800_000 }, async () => {
  const start = Date.now();
  await delivery.push();
  await delivery.applyRoot('dev');
  const names = delivery.applicationsOf('dev');
  await waitFor('all Applications are synced', async () => (await countSynced()) === names.length, {
    seconds: 1500,
    every: 2000,
  });
  say(`${names.length} Applications synced`, start);
  const applications = await delivery.argocd.applications.settled(names, { seconds: 900, every: 2000 });
  say(`${names.length} Applications healthy and at rest`, start);
  console.log(`memory after the first push: ${memory()}`);
  expect(applications).toHaveLength(services + 2);
  expect(applications.flatMap((application) => listAt(application, 'status', 'conditions'))).toStrictEqual(
    [],
  );
});

test('one changed image is one sync, however many Applications look', { timeout: 600_000 }, async () => {
  const before = syncsOf(await delivery.argocd.applications.list());
  const commit = await pushImage('1.2.3');
  const start = Date.now();
  const refreshed = delivery.argocd.applications.refresh();
  await arrived(commit);
  say(`one changed image synced, all Applications looking`, start);
  await refreshed;
  const after = await delivery.settled('dev');
  say(`all Applications at rest again`, start);
  expect(changedBetween(before, syncsOf(after))).toStrictEqual([`dev-${service}`]);
  expect(delivery.argocd.manifests.madeFrom(commit)).toStrictEqual([`dev-${service}`]);
  console.log(`memory after the second push: ${memory()}`);
});

test('a webhook that knows the changed files wakes one Application', { timeout: 600_000 }, async () => {
  const commit = await pushImage('1.2.4');
  const start = Date.now();
  await delivery.argocd.applications.refresh('normal', [`dev-${service}`]);
  await arrived(commit);
  say(`one changed image synced, its Application alone looking`, start);
  expect(delivery.argocd.manifests.madeFrom(commit)).toStrictEqual([`dev-${service}`]);
  expect(delivery.argocd.manifests.untouchedBy(commit)).toStrictEqual([]);
});

async function countSynced(): Promise<number> {
  const applications = await delivery.argocd.applications.list();
  return applications.filter((application) => at(application, 'status', 'sync', 'status') === 'Synced')
    .length;
}

/** Renders and pushes the service with another tag, and lets nobody look yet. */
async function pushImage(tag: string): Promise<string> {
  const path = `environments/services/${service}.yaml`;
  delivery.repository.write(path, delivery.repository.read(path).replace(/tag: [\d.]+/, `tag: ${tag}`));
  await delivery.repository.render();
  return delivery.repository.push();
}

async function arrived(commit: string): Promise<void> {
  await waitFor(
    'the commit is in the cluster',
    async () => {
      const application = await delivery.argocd.applications.get(`dev-${service}`);
      const last = listAt(application, 'status', 'history').at(-1);
      return at(last, 'revision') === commit && at(application, 'status', 'sync', 'status') === 'Synced';
    },
    { seconds: 300 },
  );
}

function say(what: string, since: number): void {
  console.log(`${services} services: ${what} after ${((Date.now() - since) / 1000).toFixed(1)} s`);
}

function memory(): string {
  const parts = delivery.ground.folder.processes.filter(({ name }) => /^argocd-|^redis$/.test(name));
  const sizes = parts.map(({ name, pid }) => {
    const { stdout } = spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return `${name} ${Math.round(Number(stdout) / 1024)} MiB`;
  });
  return sizes.join(', ');
}
