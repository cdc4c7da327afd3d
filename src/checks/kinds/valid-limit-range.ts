import { listAt, mapAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { isAboveAmount } from '../../values/is-above-amount.ts';

/** What may not be above what. */
const order = [
  ['min', 'max'],
  ['min', 'default'],
  ['min', 'defaultRequest'],
  ['defaultRequest', 'default'],
  ['defaultRequest', 'max'],
  ['default', 'max'],
] as const;

/** k8s pkg/apis/core/validation/validation.go ValidateLimitRange. */
export const validLimitRange: ObjectRule = {
  id: 'valid-limit-range',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a LimitRange whose bounds contradict each other, or that names one type twice',
  help: 'keep min, defaultRequest, default and max in this order',
  on: ['LimitRange'],
  check: ({ value }, _, say) => {
    const known = new Set<unknown>();
    for (const [index, limit] of listAt(value, 'spec', 'limits').entries()) {
      const path = ['spec', 'limits', index];
      const type = mapAt(limit)?.['type'];
      if (known.has(type)) say([...path, 'type'], `${String(type)} a second time`);
      known.add(type);
      for (const [low, high] of order)
        for (const [name, amount] of Object.entries(mapAt(limit, low) ?? {})) {
          const bounds = mapAt(limit, high) ?? {};
          const bound = Object.hasOwn(bounds, name) ? bounds[name] : undefined;
          if (isAboveAmount(amount, bound))
            say([...path, low, name], `${String(amount)} is above ${high}, which is ${String(bound)}`);
        }
    }
  },
};
