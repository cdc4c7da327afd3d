import type { Problem } from '../../values/problem.ts';
import type { ServiceRule } from '../service-rule.ts';

export const noLostLabel: ServiceRule = {
  id: 'no-lost-label',
  level: 'default',
  rows: [],
  why: 'the selector and the name of the service decide some labels: another value for one of them would silently not be there',
  check: ({ name, labels, selector }) => {
    const problems: Problem[] = [];
    for (const key of Object.keys(labels)) {
      const usual = key === 'app.kubernetes.io/name' ? name : undefined;
      const decided = Object.hasOwn(selector, key) ? selector[key] : usual;
      if (decided === undefined || decided === labels[key]) continue;
      const what = `is decided already: "${decided}"`;
      problems.push({ path: ['labels', key], what, help: 'remove it, or make it the same as in selector' });
    }
    return problems;
  },
};
