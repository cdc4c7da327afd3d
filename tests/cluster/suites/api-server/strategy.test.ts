import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGround, type Ground } from '../../ground/ground.ts';
import { at, type KubernetesObject } from '../../ground/kubernetes-object.ts';

/** Whether Argo CD can change how pods are replaced: rule no-changed-strategy. What the API server added is nobody's, and an apply does not take it away. */
const manager = 'argocd-controller';

let ground: Ground;

beforeAll(async () => {
  ground = await startGround();
});

afterAll(async () => ground.stop());

interface Said {
  readonly kind: 'Deployment' | 'StatefulSet' | 'DaemonSet';
  readonly name: string;
}

function workload({ kind, name }: Said, strategy: object | undefined): KubernetesObject {
  const labels = { app: name };
  const containers = [{ name: 'web', image: 'example.com/web:1' }];
  const template = { metadata: { labels }, spec: { containers } };
  const own = kind === 'Deployment' ? { strategy } : { updateStrategy: strategy };
  return {
    apiVersion: 'apps/v1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: { ...own, selector: { matchLabels: labels }, template },
  };
}

async function strategyAfter(said: Said, ...strategies: readonly (object | undefined)[]): Promise<unknown> {
  for (const strategy of strategies) await ground.cluster.apply(workload(said, strategy), { manager });
  const found = await ground.cluster.get({ apiVersion: 'apps/v1', namespace: 'default', ...said });
  return at(found, 'spec', said.kind === 'Deployment' ? 'strategy' : 'updateStrategy');
}

const rolling = { type: 'RollingUpdate' };
const recreate = { type: 'Recreate' };
const onDelete = { type: 'OnDelete' };

test('a Deployment that says nothing cannot become one that ends all pods first', async () => {
  await expect(strategyAfter({ kind: 'Deployment', name: 'unsaid' }, undefined, recreate)).rejects.toThrow(
    'spec.strategy.rollingUpdate: Forbidden',
  );
});

test.each([{ maxSurge: '25%' }, { maxSurge: '25%', maxUnavailable: '25%' }])(
  'one that said %o before can',
  async (rollingUpdate) => {
    const said = { kind: 'Deployment', name: `said-${Object.keys(rollingUpdate).length}` } as const;
    expect(await strategyAfter(said, undefined, { ...rolling, rollingUpdate }, recreate)).toEqual(recreate);
  },
);

test('and back, saying nothing', async () => {
  const said = { kind: 'Deployment', name: 'back' } as const;
  expect(await strategyAfter(said, recreate, undefined)).toMatchObject(rolling);
});

test.each(['StatefulSet', 'DaemonSet'] as const)('a %s can wait for its pods to be deleted', async (kind) => {
  const found = await strategyAfter({ kind, name: kind.toLowerCase() }, rolling, onDelete);
  expect(found).toMatchObject(onDelete);
});
