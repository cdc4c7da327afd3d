import { application } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD util/argo/resource_tracking.go:125-200. */
export const validNameLength: ObjectRule = {
  id: 'valid-application-name',
  level: 'contract',
  rows: ['C30'],
  why: 'with tracking by label the name becomes a label, which has 63 characters at most',
  help: 'shorten the name',
  on: [application],
  check: ({ name }, { tracking }, say) => {
    const most = tracking === 'label' || tracking === 'annotation+label' ? 63 : 253;
    if (name.length > most) say(['metadata', 'name'], `has ${name.length} characters; ${most} are allowed`);
  },
};
