import { ApiObject, Chart } from 'cdk8s';
import { expect, test } from 'vitest';
import { charts, type Charts } from '../../charts/charts.ts';
import { synth } from '../../src/commands/synth.ts';
import { painter } from '../../src/report/paint.ts';
import type { Repository, Run } from '../support/repository.ts';
import { everythingIn, lay, synthesised } from './fixture.ts';

type Objects = readonly (readonly [kind: string, name: string, namespace: string])[];

/** The real charts, and a service chart that adds these objects. */
function adding(objects: Objects): Charts {
  return {
    ...charts,
    service: (scope, props) => {
      charts.service(scope, props);
      const chart = new Chart(scope, 'more');
      for (const [index, [kind, name, namespace]] of objects.entries())
        new ApiObject(chart, String(index), { apiVersion: apiOf(kind), kind, metadata: { name, namespace } });
    },
  };
}

function apiOf(kind: string): string {
  return kind === 'Role' ? 'rbac.authorization.k8s.io/v1' : 'v1';
}

async function synthWith(repository: Repository, used: Charts): Promise<Run> {
  let out = '';
  let error = '';
  const code = await synth(
    { root: repository.root, output: 'dist', environments: [], services: [], json: false },
    {
      out: (text) => (out += text),
      error: (text) => (error += text),
      paintOut: painter(false),
      paintError: painter(false),
    },
    used,
  );
  return { code, out, error };
}

async function refusalWith(used: Charts, repository?: Repository): Promise<Run> {
  const shop = repository ?? (await synthesised());
  const before = everythingIn(shop);
  const run = await synthWith(shop, used);
  expect(everythingIn(shop)).toStrictEqual(before);
  return run;
}

const overlay = 'environments/dev/web.yaml';

test('two objects on one path: their names differ in what no file name keeps', async () => {
  const used = adding([
    ['Role', 'a:b', 'dev'],
    ['Role', 'a_b', 'dev'],
  ]);
  expect(await refusalWith(used)).toStrictEqual({
    code: 1,
    out: '',
    error: `${overlay}  renders the file dist/dev/web/role-a_b.yaml, which it renders already [unique-objects]
    give one of them another name

1 issue; nothing was written
`,
  });
});

test('two objects with one identity are two faults: one file, and one object', async () => {
  const used = adding([
    ['ConfigMap', 'same', 'dev'],
    ['ConfigMap', 'same', 'dev'],
  ]);
  expect(await refusalWith(used)).toStrictEqual({
    code: 1,
    out: '',
    error: `${overlay}  renders the file dist/dev/web/config-map-same.yaml, which it renders already [unique-objects]
${overlay}:1:1  renders the object ConfigMap dev/same, which it renders already [unique-objects]
    give one of them another name

2 issues; nothing was written
`,
  });
});

test.each<[string, Objects]>([
  [
    'names',
    [
      ['ConfigMap', 'one', 'dev'],
      ['ConfigMap', 'two', 'dev'],
    ],
  ],
  [
    'namespaces',
    [
      ['ConfigMap', 'same', 'dev'],
      ['ConfigMap', 'same', 'shop'],
    ],
  ],
  [
    'kinds',
    [
      ['ConfigMap', 'same', 'dev'],
      ['Role', 'same', 'dev'],
    ],
  ],
])('objects that differ in their %s are fine', async (_, objects) => {
  expect(await synthWith(await synthesised(), adding(objects))).toMatchObject({ code: 0, error: '' });
});

test('a SecretProviderClass that mounts two files of one name', async () => {
  const classOf = (aliases: readonly string[]): Charts => ({
    ...charts,
    service: (scope) => {
      const objects = aliases.map((objectName) => ({ objectName, objectType: 'secretsmanager' }));
      new ApiObject(new Chart(scope, 'more'), 'class', {
        apiVersion: 'secrets-store.csi.x-k8s.io/v1',
        kind: 'SecretProviderClass',
        metadata: { name: 'web', namespace: 'dev' },
        spec: { provider: 'aws', parameters: { objects: JSON.stringify(objects) } },
      });
    },
  });
  expect(await refusalWith(classOf(['a/user', 'password', 'a_user']))).toStrictEqual({
    code: 1,
    out: '',
    error: `${overlay}:1:1  SecretProviderClass web spec.parameters.objects[2]: a second file named "a_user" [unique-file-name]
    give one of them another objectAlias

1 issue; nothing was written
`,
  });
  expect(await synthWith(await synthesised(), classOf(['user', 'password']))).toMatchObject({ code: 0 });
});

test('a chart that throws is said for its service, and the others are still looked at', async () => {
  const repository = await synthesised();
  lay(
    {
      'environments/services/api.yaml': 'image: { repository: shop/api, tag: 1.0.0 }\n',
      'environments/dev/api.yaml': 'replcas: 3\n',
    },
    repository,
  );
  const failing: Charts = {
    ...charts,
    service: () => {
      throw new Error('no room for web');
    },
  };
  expect(await refusalWith(failing, repository)).toStrictEqual({
    code: 1,
    out: '',
    error: `environments/dev/api.yaml:1:1  unknown key "replcas"; did you mean "replicas"?
${overlay}  a chart failed: no room for web
    mend it in charts/: a chart must render every valid service

2 issues; nothing was written
`,
  });
});

test('a chart whose object has no name is said', async () => {
  const nameless: Charts = {
    ...charts,
    service: (scope) =>
      void new ApiObject(new Chart(scope, 'more'), 'x', {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: '' },
      }),
  };
  expect(await refusalWith(nameless)).toStrictEqual({
    code: 1,
    out: '',
    error: `${overlay}  a chart failed: constructed an object without apiVersion, kind or metadata.name
    mend it in charts/: a chart must render every valid service

1 issue; nothing was written
`,
  });
});
