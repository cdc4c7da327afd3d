import { field } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD leaves both out of what it compares (gitops-engine/pkg/diff/diff.go:911; facts: argocd.md, row F7). */
export const noServerNoise: ObjectRule = {
  id: 'no-server-noise',
  level: 'strict',
  rows: ['F7'],
  why: 'nobody reads it, and it looks as if somebody had decided it',
  help: 'leave it out',
  on: 'every',
  check: ({ value, type, metadata }, _, say) => {
    if (metadata?.['creationTimestamp'] === null)
      say(['metadata', 'creationTimestamp'], 'is for the API server to write');
    if (field(value, 'status') !== undefined && !ownStatus.has(type))
      say(['status'], 'is for a controller to write');
  },
};

/** Of an Application another rule says it; in a CustomResourceDefinition generators leave an empty one. */
const ownStatus: ReadonlySet<string> = new Set([
  'Application.argoproj.io',
  'CustomResourceDefinition.apiextensions.k8s.io',
]);
