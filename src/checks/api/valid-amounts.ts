import { mapAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { amount, isAbove } from '../../values/quantity.ts';
import { suggest } from '../../values/suggest.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';

const ofContainers = ['cpu', 'memory', 'ephemeral-storage'];
const countable = [
  'pods',
  'services',
  'replicationcontrollers',
  'resourcequotas',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
];
const ofQuotas = [
  ...countable,
  ...ofContainers,
  ...ofContainers.flatMap((name) => [`requests.${name}`, `limits.${name}`]),
  'requests.storage',
];

/** k8s pkg/apis/core/validation/validation.go, ValidateResourceRequirements, ValidateResourceQuotaResourceName. */
export const validAmounts: ObjectRule = {
  id: 'valid-amounts',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a resource that it does not know, and a request above its limit',
  help: 'write cpu, memory, ephemeral-storage, or a name with a domain; ask for no more than the limit',
  on: 'every',
  check: ({ type, value, pods }, _, say) => {
    for (const { value: container, path } of pods?.containers ?? []) {
      const [requests, limits] = [
        mapAt(container, 'resources', 'requests'),
        mapAt(container, 'resources', 'limits'),
      ];
      askNames(requests, ofContainers, [...path, 'resources', 'requests'], say);
      askNames(limits, ofContainers, [...path, 'resources', 'limits'], say);
      for (const name in requests) {
        const [request, limit] = [textOf(requests[name]), textOf(limits?.[name])];
        if (request !== undefined && limit !== undefined && isAbove(amount(request), amount(limit)))
          say([...path, 'resources', 'requests', name], `${request} is above the limit ${limit}`);
      }
    }
    if (type === 'ResourceQuota') askNames(mapAt(value, 'spec', 'hard'), ofQuotas, ['spec', 'hard'], say);
    if (type === 'PersistentVolumeClaim')
      askNames(
        mapAt(value, 'spec', 'resources', 'requests'),
        ['storage'],
        ['spec', 'resources', 'requests'],
        say,
      );
  },
};

type Amounts = Readonly<Record<string, unknown>> | undefined;

function askNames(amounts: Amounts, known: readonly string[], path: FieldPath, say: SayOfField): void {
  for (const name in amounts)
    if (!known.includes(name) && !isOfOthers(name))
      say([...path, name], `${name} is no resource${suggest(name, known)}`);
}

/** Names with a domain, and those that a node or a quota builds. */
function isOfOthers(name: string): boolean {
  return (
    name.includes('/') ||
    name.startsWith('hugepages-') ||
    name.startsWith('requests.hugepages-') ||
    name.includes('.storageclass.')
  );
}

/** What is no quantity is for the schema to say. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^\d+(?:\.\d+)?(?:m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$/.test(text)
    ? text
    : undefined;
}
