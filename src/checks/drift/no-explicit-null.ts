import { groupOf } from '../../values/type-of.ts';
import { builtinGroups } from '../argocd/builtin-groups.ts';
import type { ObjectRule } from '../object-rule.ts';
import { eachNull } from './each-null.ts';

/** Kinds of Kubernetes' own are written and read again before they are compared, which drops a null: `no-null-in-list`. */
export const noExplicitNull: ObjectRule = {
  id: 'no-explicit-null',
  level: 'default',
  rows: ['F8'],
  why: 'the API server drops it, and Argo CD compares with what was written: OutOfSync for ever',
  help: 'leave the field out',
  on: 'every',
  check: ({ value, apiVersion }, _, say) => {
    if (!builtinGroups.has(groupOf(apiVersion))) eachNull(value, [], say);
  },
};
