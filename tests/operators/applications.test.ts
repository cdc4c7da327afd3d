import { describe, expect, test } from 'vitest';
import { argocd, repositoryWith } from './operators.ts';

const wave = (number: string) => ({ 'argocd.argoproj.io/sync-wave': number });
const retry = { limit: 5, backoff: { duration: '10s', factor: 2, maxDuration: '3m' }, refresh: true };
const automated = { prune: true, selfHeal: true };
const all = '{ externalSecrets: {}, csiDriver: {}, awsProvider: {}, reloader: {} }';

describe('by default', () => {
  test('no operator is installed, and there is no project for any', async () => {
    expect(Object.keys(await argocd({ operators: '{}' }))).toEqual([
      'app-project-dev.yaml',
      'application-dev-platform.yaml',
      'application-dev-root.yaml',
      'application-dev-web.yaml',
    ]);
  });
});

describe('an operator', () => {
  test('is an Application of its pinned chart, in canonical form, without a finalizer', async () => {
    const objects = await argocd({ operators: '{ externalSecrets: {} }' });
    expect(objects['application-dev-external-secrets.yaml']).toEqual({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: 'dev-external-secrets', namespace: 'argocd', annotations: wave('-2') },
      spec: {
        project: 'dev-operators',
        destination: { name: 'dev', namespace: 'external-secrets' },
        source: {
          repoURL: 'https://charts.external-secrets.io',
          chart: 'external-secrets',
          targetRevision: '2.9.0',
          helm: { releaseName: 'external-secrets' },
        },
        syncPolicy: { automated, retry, syncOptions: ['CreateNamespace=true', 'ServerSideApply=true'] },
      },
    });
  });

  test.each([
    ['external-secrets', 'https://charts.external-secrets.io', '2.9.0', 'external-secrets'],
    [
      'secrets-store-csi-driver',
      'https://kubernetes-sigs.github.io/secrets-store-csi-driver/charts',
      '1.6.0',
      'kube-system',
    ],
    [
      'secrets-store-csi-driver-provider-aws',
      'https://aws.github.io/secrets-store-csi-driver-provider-aws',
      '3.1.1',
      'kube-system',
    ],
    ['reloader', 'https://stakater.github.io/stakater-charts', '2.2.16', 'reloader'],
  ])('%s has its repository, version and namespace', async (chart, repoURL, targetRevision, namespace) => {
    const objects = await argocd({ operators: all });
    expect(objects[`application-dev-${chart}.yaml`]?.['spec']).toMatchObject({
      destination: { namespace },
      source: { repoURL, chart, targetRevision, helm: { releaseName: chart } },
    });
  });

  test('is as new as the environment says', async () => {
    const versions = 'externalSecrets: { version: 0.20.4 }\ncsi: { version: 1.5.5, providerVersion: 2.1.1 }';
    const operators = '{ externalSecrets: {}, csiDriver: {}, awsProvider: {}, reloader: { version: 2.2.9 } }';
    const objects = await argocd({ operators, secrets: `backend: csi\n${versions}` });
    const revision = (name: string) => objects[`application-dev-${name}.yaml`]?.['spec'];
    expect(revision('external-secrets')).toMatchObject({ source: { targetRevision: '0.20.4' } });
    expect(revision('secrets-store-csi-driver')).toMatchObject({ source: { targetRevision: '1.5.5' } });
    expect(revision('secrets-store-csi-driver-provider-aws')).toMatchObject({
      source: { targetRevision: '2.1.1' },
    });
    expect(revision('reloader')).toMatchObject({ source: { targetRevision: '2.2.9' } });
  });
});

describe('Argo CD makes the namespace of an operator', () => {
  const optionsOf = async (operators: string, more = '') => {
    const spec = (await argocd({ operators, more }))['application-dev-reloader.yaml']?.['spec'];
    return JSON.stringify(spec).includes('CreateNamespace=true');
  };

  test.each([
    ['of its own', '{ reloader: {} }', '', true],
    ['that is always there', '{ reloader: { namespace: kube-system } }', '', false],
    ['of the services', '{ reloader: { namespace: shop } }', '', false],
    ['that the platform renders', '{ reloader: { namespace: tools } }', 'namespaces: { tools: {} }\n', false],
    [
      'that is known to be there',
      '{ reloader: { namespace: tools } }',
      'namespaces: { tools: { create: false } }\n',
      false,
    ],
    ['that nobody names', '{ reloader: { namespace: tools } }', '', true],
  ])('%s: %s %s', async (_, operators, more, made) => {
    expect(await optionsOf(operators, more)).toBe(made);
  });
});

describe('the project of the operators', () => {
  test('permits what the one operator needs, and nothing else', async () => {
    const objects = await argocd({ operators: '{ reloader: {} }' });
    expect(objects['app-project-dev-operators.yaml']).toEqual({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'AppProject',
      metadata: { name: 'dev-operators', namespace: 'argocd', annotations: wave('-3') },
      spec: {
        description: 'The operators of dev',
        sourceRepos: ['https://stakater.github.io/stakater-charts'],
        destinations: [{ name: 'dev', namespace: 'reloader' }],
        clusterResourceWhitelist: [
          { group: '', kind: 'Namespace' },
          { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
          { group: 'rbac.authorization.k8s.io', kind: 'ClusterRoleBinding' },
        ],
        namespaceResourceWhitelist: [
          { group: '', kind: 'ServiceAccount' },
          { group: 'apps', kind: 'Deployment' },
          { group: 'rbac.authorization.k8s.io', kind: 'Role' },
          { group: 'rbac.authorization.k8s.io', kind: 'RoleBinding' },
        ],
      },
    });
  });

  test('permits no Namespace where none is made', async () => {
    const spec = (await argocd({ operators: '{ csiDriver: {} }' }))['app-project-dev-operators.yaml']?.[
      'spec'
    ];
    expect(spec).toMatchObject({
      clusterResourceWhitelist: [
        { group: 'apiextensions.k8s.io', kind: 'CustomResourceDefinition' },
        { group: 'rbac.authorization.k8s.io', kind: 'ClusterRole' },
        { group: 'rbac.authorization.k8s.io', kind: 'ClusterRoleBinding' },
        { group: 'storage.k8s.io', kind: 'CSIDriver' },
      ],
    });
  });

  test('is called as the environment says, by its Applications too', async () => {
    const objects = await argocd({ operators: '{ project: platform-team, reloader: {} }' });
    expect(objects['app-project-platform-team.yaml']?.metadata.name).toBe('platform-team');
    expect(objects['application-dev-reloader.yaml']?.['spec']).toMatchObject({ project: 'platform-team' });
  });

  test('leaves the project of the services as it is', async () => {
    const without = await argocd({ operators: '{}' });
    const withAll = await argocd({ operators: all });
    expect(withAll['app-project-dev.yaml']).toEqual(without['app-project-dev.yaml']);
  });

  test('cannot be the project of the services', async () => {
    const { code, error } = await repositoryWith({ operators: '{ project: dev, reloader: {} }' }).purser(
      'synth',
    );
    expect({ code, error }).toEqual({
      code: 1,
      error: expect.stringContaining('AppProject.argoproj.io argocd/dev'),
    });
  });
});
