import { expect, test } from 'vitest';
import { render } from '../support/rendered.ts';
import { Repository } from '../support/repository.ts';
import { environment, shop } from '../support/shop.ts';

const file = 'environments/dev/environment.yaml';
const withNamespace = (text: string) =>
  new Repository({ ...shop, [file]: `${environment}namespaces:\n  dev:\n    ${text}\n` });

test('quota becomes a ResourceQuota', async () => {
  const objects = await render(
    withNamespace('quota: { requests.cpu: "20", pods: 100, count/jobs.batch: 5 }'),
  );
  expect(objects['dev/platform/resource-quota-quota.yaml']).toMatchObject({
    kind: 'ResourceQuota',
    metadata: { namespace: 'dev' },
    spec: { hard: { 'requests.cpu': '20', pods: '100', 'count/jobs.batch': '5' } },
  });
});

test('containerLimits become a LimitRange', async () => {
  const limits = 'containerLimits: { min: { cpu: 10m }, default: { cpu: 1 }, max: { cpu: 4, memory: 2Gi } }';
  expect(
    (await render(withNamespace(limits)))['dev/platform/limit-range-container-limits.yaml'],
  ).toMatchObject({
    kind: 'LimitRange',
    metadata: { namespace: 'dev' },
    spec: {
      limits: [
        { type: 'Container', min: { cpu: '10m' }, default: { cpu: '1' }, max: { cpu: '4', memory: '2Gi' } },
      ],
    },
  });
});

test('a namespace that exists already gets them without being rendered', async () => {
  const paths = Object.keys(await render(withNamespace('create: false\n    quota: { pods: 3 }')));
  expect(paths.filter((path) => path.startsWith('dev/platform/'))).toEqual([
    'dev/platform/resource-quota-quota.yaml',
  ]);
});

test('a namespace that says neither has neither', async () => {
  const paths = Object.keys(await render(withNamespace('labels: { a: b }')));
  expect(paths.filter((path) => path.startsWith('dev/platform/'))).toEqual([
    'dev/platform/namespace-dev.yaml',
  ]);
});

test.each([
  ['no quantity', 'quota: { requests.cpu: 20x }', '7:28  expected a quantity such as 250m, 0.5 or 256Mi'],
  [
    'no quantity of a limit',
    'containerLimits: { max: { memory: 1GB } }',
    '7:39  expected a quantity such as 250m, 0.5 or 256Mi',
  ],
  [
    'no name of a resource',
    'quota: { Pods: 1 }',
    '7:14  "Pods" cannot be a name here: expected the name of a resource such as requests.cpu, limits.memory, pods or count/jobs.batch',
  ],
  ['half a pod', 'quota: { pods: 1.5 }', '7:20  expected a whole number of pods, found 1.5 [valid-limits]'],
  ['an unknown bound', 'containerLimits: { mx: { cpu: 1 } }', '7:24  unknown key "mx"; did you mean "max"?'],
  [
    'an unknown resource',
    'containerLimits: { max: { cpus: 1 } }',
    '7:31  unknown key "cpus"; did you mean "cpu"?',
  ],
  [
    'less than a thousandth of a CPU',
    'containerLimits: { max: { cpu: 0.0001 } }',
    '7:36  0.0001 is no multiple of 1m, the smallest part of a CPU [valid-limits]',
  ],
  [
    'a default above the most',
    'containerLimits: { default: { memory: 2Gi }, max: { memory: 1Gi } }',
    '7:43  the memory 2Gi of default is above the 1Gi of max [valid-limits]',
  ],
  [
    'a least above the most',
    'containerLimits: { min: { memory: 2Gi }, max: { memory: 1Gi } }',
    '7:39  the memory 2Gi of min is above the 1Gi of max [valid-limits]',
  ],
])('%s is refused, at its place', async (_, text, said) => {
  const { error } = await withNamespace(text).purser('synth');
  expect(error).toContain(`${file}:${said}\n`);
  expect(error).toContain('\n1 issue; nothing was written\n');
});

test.each([
  ['equal bounds', 'containerLimits: { min: { cpu: 100m }, default: { cpu: 0.1 }, max: { cpu: 0.1 } }'],
  ['bounds of different resources', 'containerLimits: { min: { memory: 64Mi }, max: { cpu: 1 } }'],
  ['half a CPU', 'quota: { requests.cpu: 1.5, pods: 3.0 }'],
])('%s are not', async (_, text) => {
  expect(await withNamespace(text).purser('synth')).toMatchObject({ code: 0, error: '' });
});
