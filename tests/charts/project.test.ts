import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ownClusterKinds, ownNamespacedKinds } from '../../charts/argocd/own-kinds.ts';
import { filesOf, matrix } from '../matrix/cases.ts';
import { Repository } from '../support/repository.ts';

const Manifest = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({ namespace: z.string().optional() }),
});
const Kind = z.object({ group: z.string(), kind: z.string() });
const Project = z.object({
  spec: z.object({
    destinations: z.array(z.object({ namespace: z.string() })),
    clusterResourceWhitelist: z.array(Kind),
    namespaceResourceWhitelist: z.array(Kind).optional(),
  }),
});

const environment = `cluster: { name: dev-eu, kubernetes: "1.35" }
aws: { account: "111111111111", region: eu-west-1 }
secrets: { backend: csi, parameterStore: { prefix: /dev/ } }
namespace: shop
`;
const argocd = 'argocd: { repository: https://git.example.com/shop/deploy.git }\n';

async function projectOf(more: string, web = '{}\n', name = 'dev') {
  const repository = new Repository({
    'environments/dev/environment.yaml': environment + (more.includes('argocd:') ? '' : argocd) + more,
    'environments/services/web.yaml': 'image: { repository: shop/web, tag: 1.0.0 }\n',
    'environments/dev/web.yaml': web,
  });
  expect(await repository.purser('synth')).toMatchObject({ code: 0 });
  const text = repository.read(`dist/dev/argocd/app-project-${name}.yaml`);
  const { spec } = Project.parse(parse(text));
  return { ...spec, namespaces: spec.destinations.map(({ namespace }) => namespace) };
}

/** Argo CD deletes only what a project permits: what a service may have today must be permitted tomorrow too. */
test('the kinds that a project always permits are those that charts render, and no other', async () => {
  const texts = await Promise.all(
    matrix().map(async (one) => {
      const repository = new Repository(filesOf(one));
      expect(await repository.purser('synth')).toMatchObject({ code: 0 });
      return Object.entries(repository.files('dist')).filter(([path]) => !path.includes('/argocd/'));
    }),
  );
  const seen = { namespaced: new Set<string>(), cluster: new Set<string>() };
  for (const [, text] of texts.flat()) {
    const { apiVersion, kind, metadata } = Manifest.parse(parse(text));
    const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
    seen[metadata.namespace === undefined ? 'cluster' : 'namespaced'].add(`${group}/${kind}`);
  }
  const listed = (kinds: readonly z.output<typeof Kind>[]) =>
    kinds.map(({ group, kind }) => `${group}/${kind}`).toSorted();
  expect(listed(ownNamespacedKinds)).toStrictEqual([...seen.namespaced].toSorted());
  expect(listed(ownClusterKinds)).toStrictEqual([...seen.cluster].toSorted());
});

test('a service more or less changes no kind of its project', async () => {
  const { namespaceResourceWhitelist, clusterResourceWhitelist } = await projectOf('');
  const more = 'autoscaling: { minReplicas: 1, maxReplicas: 3, cpu: 80 }\n';
  expect(await projectOf('', more)).toMatchObject({ namespaceResourceWhitelist, clusterResourceWhitelist });
});

test('a namespace is permitted as long as it is declared, used or not', async () => {
  expect((await projectOf('namespaces: { far: {} }\n')).namespaces).toStrictEqual(['far', 'shop']);
  expect((await projectOf('')).namespaces).toStrictEqual(['shop']);
});

const permits = `argocd:
  repository: https://git.example.com/shop/deploy.git
  permits:
    namespaces: [former]
    kinds: [{ group: example.com, kind: Widget }]
    clusterKinds: [{ group: example.com, kind: Factory }]
`;

test('what argocd.permits names is permitted although nothing of it is rendered', async () => {
  const { namespaces, ...kinds } = await projectOf(permits);
  expect(namespaces).toStrictEqual(['former', 'shop']);
  expect(kinds.namespaceResourceWhitelist).toContainEqual({ group: 'example.com', kind: 'Widget' });
  expect(kinds.clusterResourceWhitelist).toContainEqual({ group: 'example.com', kind: 'Factory' });
});

test('of Helm charts of others too, whose kinds in namespaces are all permitted', async () => {
  const charts = `charts:
  cache: { repository: https://charts.example.com, chart: redis, version: 1.2.3, namespace: caches }
`;
  const project = await projectOf(permits + charts, '{}\n', 'dev-charts');
  expect(project.namespaceResourceWhitelist).toBeUndefined();
  expect(project).toMatchObject({
    namespaces: ['caches', 'former'],
    clusterResourceWhitelist: [
      { group: '', kind: 'Namespace' },
      { group: 'example.com', kind: 'Factory' },
    ],
  });
});
