import { field, listAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

const value = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;

/** k8s pkg/apis/core/validation/validation.go ValidateTolerations. */
export const validToleration: ObjectRule = {
  id: 'valid-toleration',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a toleration of nothing in particular that does not say Exists, and seconds for what evicts nobody',
  help: 'write key and effect, or operator: Exists for every taint',
  on: 'pods',
  check: ({ pods }, _, say) => {
    if (pods === undefined) return;
    for (const [index, toleration] of listAt(pods.spec, 'tolerations').entries()) {
      const path = [...pods.path, 'spec', 'tolerations', index];
      const operator = field(toleration, 'operator') ?? '';
      if ((field(toleration, 'key') ?? '') === '' && operator !== 'Exists')
        say(path, 'has no key, and its operator is not Exists');
      const isTimed = typeof field(toleration, 'tolerationSeconds') === 'number';
      if (isTimed && field(toleration, 'effect') !== 'NoExecute')
        say([...path, 'tolerationSeconds'], 'has a meaning for the effect NoExecute alone');
      const given = field(toleration, 'value');
      if ((operator === '' || operator === 'Equal') && typeof given === 'string' && !value.test(given))
        say([...path, 'value'], 'is no value that a taint can have');
    }
  },
};
