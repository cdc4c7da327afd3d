import { field, mapAt } from '../../values/field.ts';
import type { ObjectRule, SayOfField } from '../object-rule.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { visitPlaces } from './of-kinds.ts';
import { numbers } from './numbers.ts';

export const validNumber: ObjectRule = {
  id: 'valid-number',
  level: 'contract',
  rows: [],
  why: 'the API server refuses what is out of the bounds of a field: "must be greater than or equal to 0", "must be between 1 and 65535"',
  help: 'write a number within the bounds',
  on: 'every',
  check: (object, _, say) => {
    visitPlaces(object, numbers, (found, { least, most, orShare }, path) => {
      if (orShare === true && typeof found === 'string' && !/^\d+%$/.test(found))
        say(path, `${JSON.stringify(found)} is neither a number nor a share such as 25%`);
      if (typeof found !== 'number') return;
      if (found < least) say(path, `${found} is less than ${least}`);
      if (found > most) say(path, `${found} is more than ${most}`);
    });
    askRollingUpdate(object, say);
    if (object.type !== 'HorizontalPodAutoscaler.autoscaling') return;
    const spec = field(object.value, 'spec');
    const [least, most] = [field(spec, 'minReplicas'), field(spec, 'maxReplicas')];
    if (typeof least === 'number' && typeof most === 'number' && least > most)
      say(['spec', 'maxReplicas'], `${most} is less than minReplicas, ${least}`);
  },
};

/** Where a rolling update says how many pods there may be more and less, and what it reads where nothing is written. */
const rollingUpdates: Readonly<
  Record<string, readonly [strategy: string, surge: unknown, unavailable: unknown]>
> = {
  'Deployment.apps': ['strategy', '25%', '25%'],
  'DaemonSet.apps': ['updateStrategy', 0, 1],
};

/** k8s pkg/apis/apps/validation/validation.go: "may not be 0 when `maxSurge` is 0". */
function askRollingUpdate({ value, type }: SeenObject, say: SayOfField): void {
  const known = Object.hasOwn(rollingUpdates, type) ? rollingUpdates[type] : undefined;
  const update = known && mapAt(value, 'spec', known[0], 'rollingUpdate');
  if (known === undefined || update === undefined) return;
  const [strategy, surge, unavailable] = known;
  if (isNone(field(update, 'maxSurge') ?? surge) && isNone(field(update, 'maxUnavailable') ?? unavailable))
    say(
      ['spec', strategy, 'rollingUpdate', 'maxUnavailable'],
      'is 0, and so is maxSurge: no pod may ever be replaced',
    );
}

function isNone(amount: unknown): boolean {
  return amount === 0 || amount === '0%';
}
