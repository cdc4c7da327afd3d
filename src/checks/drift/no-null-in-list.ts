import { groupOf } from '../../values/type-of.ts';
import { builtinGroups } from '../argocd/builtin-groups.ts';
import type { ObjectRule } from '../object-rule.ts';
import { eachNull } from './each-null.ts';

/**
 * Kinds of Kubernetes' own are written and read again before they are compared, which drops a null (Argo CD gitops-engine/pkg/diff/diff.go,
 * remarshal); for a server-side apply one in a list stays, as `nodePort: null` does.
 */
export const noNullInList: ObjectRule = {
  id: 'no-null-in-list',
  level: 'strict',
  rows: ['F8'],
  why: 'the API server drops it, and with ServerSideApply=true Argo CD compares with what was written: OutOfSync for ever',
  help: 'leave the field out',
  on: 'every',
  check: ({ value, apiVersion }, _, say) => {
    if (!builtinGroups.has(groupOf(apiVersion))) return;
    eachNull(value, [], (path, what) => {
      if (path.some((step) => typeof step === 'number')) say(path, what);
    });
  },
};
