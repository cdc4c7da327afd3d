import { textAt, valueAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { checkerOf } from './checker-of.ts';
import { formOf } from './forms.ts';

/** Kinds of Kubernetes whose names are no DNS subdomains: pkg/apis/<group>/validation, ValidateObjectMeta. */
const forms: Readonly<Record<string, readonly [form: string, most?: number]>> = {
  Namespace: ['label'],
  Service: ['serviceObject'],
  'PodDisruptionBudget.policy': ['segment', Infinity],
  'StatefulSet.apps': ['label'],
  'CronJob.batch': ['subdomain', 52],
  'ClusterRole.rbac.authorization.k8s.io': ['segment', Infinity],
  'ClusterRoleBinding.rbac.authorization.k8s.io': ['segment', Infinity],
  'Role.rbac.authorization.k8s.io': ['segment', Infinity],
  'RoleBinding.rbac.authorization.k8s.io': ['segment', Infinity],
};

/** The API server asks more of the names of some kinds than of others; those of custom resources are DNS subdomains. */
export const validName: ObjectRule = {
  id: 'valid-name',
  level: 'contract',
  rows: [],
  why: 'the API server refuses an object without a name, or with one of another form than its kind has',
  help: 'write lower-case letters, digits and inner hyphens',
  on: 'every',
  check: ({ value, apiVersion, kind, name, type }, facts, say) => {
    // What is no object of the cluster has no schema, and other API servers have names of their own.
    const checker = checkerOf(facts);
    if (checker?.of(apiVersion, kind) === undefined) return;
    if (name === '') {
      // Of a name that is no text, the schema speaks.
      const given = valueAt(value, 'metadata', 'name') ?? textAt(value, 'metadata', 'generateName');
      if (given === undefined || given === '') say(['metadata', 'name'], 'is missing');
      return;
    }
    const [form, most = 253] = (Object.hasOwn(forms, type) ? forms[type] : undefined) ?? ['subdomain'];
    const known = formOf(form, checker.minor);
    if (name.length > most)
      say(['metadata', 'name'], `has ${name.length} characters where ${kind} has ${most} at most`);
    else if (known?.fits(name) === false) say(['metadata', 'name'], `is no ${known.words}`);
  },
};
