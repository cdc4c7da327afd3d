import { mapAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { isAboveAmount } from '../../values/is-above-amount.ts';

/** k8s pkg/apis/core/validation/validation.go ValidateContainerResourceRequirements. */
export const validAmounts: ObjectRule = {
  id: 'valid-amounts',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a container that asks for more than it may have: "must be less than or equal to memory limit"',
  help: 'raise the limit, or ask for less',
  on: 'pods',
  check: ({ pods }, _, say) => {
    for (const { value, path } of pods?.containers ?? []) {
      const limits = mapAt(value, 'resources', 'limits') ?? {};
      for (const [name, request] of Object.entries(mapAt(value, 'resources', 'requests') ?? {})) {
        const limit = Object.hasOwn(limits, name) ? limits[name] : undefined;
        if (isAboveAmount(request, limit))
          say(
            [...path, 'resources', 'requests', name],
            `${String(request)} is above the limit ${String(limit)}`,
          );
      }
    }
  },
};
