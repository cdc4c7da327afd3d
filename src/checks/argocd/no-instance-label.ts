import { textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** #1482, #5614. */
export const noInstanceLabel: ObjectRule = {
  id: 'no-instance-label',
  level: 'default',
  rows: ['D12'],
  why: 'Argo CD writes its own value into the label: a selector that reads it matches nothing any more',
  help: 'leave it out, or track by annotation',
  on: { marks: ['app.kubernetes.io/instance'] },
  check: (object, { tracking }, say) => {
    const name = 'app.kubernetes.io/instance';
    if (tracking === 'label' && textAt(object.value, 'metadata', 'labels', name) !== undefined)
      say(['metadata', 'labels', name], 'is overwritten by Argo CD');
  },
};
