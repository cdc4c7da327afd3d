import { expect, test } from 'vitest';
import { Repository } from '../support/repository.ts';
import { environment, service, shop } from '../support/shop.ts';

const [base, overlay, settings] = [
  'environments/services/web.yaml',
  'environments/dev/web.yaml',
  'environments/dev/environment.yaml',
];

/** The environment, and what it says of its namespace. */
function saying(text: string): Readonly<Record<string, string>> {
  return { [settings]: `${environment}namespaces:\n  dev: { ${text} }\n` };
}

const restricted = saying('labels: { pod-security.kubernetes.io/enforce: restricted }');
const baseline = saying('labels: { pod-security.kubernetes.io/enforce: baseline }');

test.each<readonly [string, Readonly<Record<string, string>>, string]>([
  [
    'a field that the namespace forbids',
    { ...restricted, [overlay]: 'securityContext: { allowPrivilegeEscalation: true }\n' },
    `${overlay}:1:46  Deployment web spec.template.spec.containers[0].securityContext.allowPrivilegeEscalation: is not false,`,
  ],
  [
    'a capability that the namespace forbids',
    { ...baseline, [base]: `${service}securityContext:\n  capabilities:\n    add: [CHOWN, SYS_ADMIN]\n` },
    `${base}:4:18  Deployment web spec.template.spec.containers[0].securityContext.capabilities.add[1]: is SYS_ADMIN,`,
  ],
  [
    'an amount that is missing beside others',
    { ...saying('quota: { limits.cpu: "4" }'), [base]: `${service}resources:\n  limits: { memory: 1Gi }\n` },
    `${base}:3:3  Deployment web spec.template.spec.containers[0].resources.limits.cpu: is missing,`,
  ],
  [
    'more than a LimitRange permits',
    {
      ...saying('containerLimits: { max: { memory: 512Mi } }'),
      [base]: `${service}resources:\n  limits: { memory: 1Gi }\n`,
    },
    `${base}:3:21  Deployment web spec.template.spec.containers[0].resources.limits.memory: 1Gi is above 512Mi,`,
  ],
  [
    'more pods than a quota permits',
    { ...saying('quota: { pods: "1" }'), [overlay]: 'replicas: 4\n' },
    `${overlay}:1:11  Deployment web spec.replicas: 4 pods are more pods than 1,`,
  ],
  [
    'more scaled pods than a quota permits',
    {
      ...saying('quota: { pods: "1" }'),
      [overlay]: 'autoscaling: { minReplicas: 3, maxReplicas: 5, cpu: 80 }\n',
    },
    `${overlay}:1:29  HorizontalPodAutoscaler web spec.minReplicas: 3 pods are more pods than 1,`,
  ],
  [
    'more than a quota permits all services together',
    {
      ...saying('quota: { requests.memory: 600Mi }'),
      [overlay]: 'replicas: 3\n',
      'environments/services/api.yaml': service,
      'environments/dev/api.yaml': 'replicas: 3\n',
    },
    `${settings}:6:36  ResourceQuota quota spec.hard["requests.memory"]: is 600Mi,`,
  ],
])('%s is said where the input says it', async (_, files, line) => {
  const { code, error } = await new Repository({ ...shop, ...files }).purser('synth');
  expect(code).toBe(1);
  expect(error.split('\n').filter((each) => each.startsWith('environments/'))).toStrictEqual([
    expect.stringContaining(line),
  ]);
});

test('what a service is by default fits every level and a quota of its requests', async () => {
  const fitting = saying(
    'labels: { pod-security.kubernetes.io/enforce: restricted }, quota: { requests.cpu: "1", limits.memory: 1Gi }, containerLimits: { max: { memory: 1Gi } }',
  );
  expect((await new Repository({ ...shop, ...fitting }).purser('synth')).error).toBe('');
});
