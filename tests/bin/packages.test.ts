import { readFileSync, readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Project } from './project.ts';

let project: Project;

beforeEach(() => {
  project = new Project();
  project.write('imports/crd.ts', "export enum Policy {\n  OWNER = 'Owner',\n}\n");
  project.write('charts/chart.ts', chart);
});

afterEach(() => {
  project.remove();
});

test('the packages and the generated enums run from the bundle', async () => {
  expect(await project.run()).toMatchInlineSnapshot(`
    {
      "exitCode": 0,
      "stderr": "",
      "stdout": "{"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"Owner"}}
    a: 1
    , schema 1
    ",
    }
  `);
});

test('what a command imports lazily is not part of the entry', async () => {
  await project.run();
  const [bundle = ''] = project.bundles();
  const folder = project.path('node_modules/.cache/purser', bundle);
  const entry = readFileSync(`${folder}/cli.cjs`, 'utf8');

  expect(readdirSync(folder).length).toBeGreaterThan(1);
  expect(entry).toContain('schema 1');
  expect(entry).not.toContain('ApiObject');
  expect(entry.length).toBeLessThan(5000);
});

const chart = `import { ApiObject, App, Chart } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import type { Construct } from 'constructs';
import { stringify } from 'yaml';
import { z } from 'zod';
import { Policy } from '../imports/crd.ts';

class OneObject extends Chart {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new kplus.k8s.KubeConfigMap(this, 'object', { metadata: { name: z.string().parse(Policy.OWNER) } });
  }
}

const [object] = new OneObject(new App(), 'chart').node.findAll().filter((node) => ApiObject.isApiObject(node));
export const chart: string = JSON.stringify(object?.toJson()) + '\\n' + stringify({ a: 1 });
`;
