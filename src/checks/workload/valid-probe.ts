import { field, mapAt, valueAt } from '../../values/field.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import type { SeenContainer } from '../objects/seen-pods.ts';

const probes = ['livenessProbe', 'readinessProbe', 'startupProbe'];

/** k8s pkg/apis/core/validation/validation.go validateLivenessProbe, validateInitContainers, validateSleepAction. */
export const validProbe: ObjectRule = {
  id: 'valid-probe',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a probe that has to succeed twice to keep a container alive, probes of an init container, and a sleep longer than the pod has to end',
  on: 'pods',
  help: 'take the setting out; raise terminationGracePeriodSeconds for a longer sleep',
  check: ({ pods }, _, say) => {
    if (pods === undefined) return;
    const grace = field(pods.spec, 'terminationGracePeriodSeconds') ?? 30;
    for (const container of pods.containers) {
      if (container.isInit && field(container.value, 'restartPolicy') !== 'Always') checkInit(container, say);
      else checkLife(container, grace, say);
    }
  },
};

function checkInit({ value, path }: SeenContainer, say: SayOfField): void {
  for (const name of [...probes, 'lifecycle'])
    if (mapAt(value, name) !== undefined)
      say([...path, name], 'an init container has none, unless its restartPolicy is Always');
}

function checkLife({ value, path }: SeenContainer, grace: unknown, say: SayOfField): void {
  for (const name of ['livenessProbe', 'startupProbe']) {
    const successes = valueAt(value, name, 'successThreshold');
    if (typeof successes === 'number' && successes > 1)
      say([...path, name, 'successThreshold'], `is ${successes} where only 1 may be`);
  }
  const sleep = ['lifecycle', 'preStop', 'sleep', 'seconds'];
  const seconds = valueAt(value, ...sleep);
  if (typeof seconds === 'number' && typeof grace === 'number' && seconds > Math.max(grace, 1))
    say([...path, ...sleep], `${seconds} seconds, where the pod has ${grace} to end`);
}
