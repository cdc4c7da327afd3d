import { field } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
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
    visitPlaces(object, numbers, (found, { least, most }, path) => {
      if (typeof found !== 'number') return;
      if (found < least) say(path, `${found} is less than ${least}`);
      if (found > most) say(path, `${found} is more than ${most}`);
    });
    if (object.type !== 'HorizontalPodAutoscaler.autoscaling') return;
    const spec = field(object.value, 'spec');
    const [least, most] = [field(spec, 'minReplicas'), field(spec, 'maxReplicas')];
    if (typeof least === 'number' && typeof most === 'number' && least > most)
      say(['spec', 'maxReplicas'], `${most} is less than minReplicas, ${least}`);
  },
};
