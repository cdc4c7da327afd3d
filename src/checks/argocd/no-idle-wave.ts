import { application } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD docs/operator-manual/health.md:29-55; #8778, #29649. */
export const noIdleWave: ObjectRule = {
  id: 'no-idle-wave',
  level: 'strict',
  rows: ['C29'],
  why: 'Argo CD has no health check for Applications: their waves order when they are made, and never what they deploy',
  help: 'leave the waves out, or give Argo CD the health check of its manual (docs/operator-manual/health.md)',
  on: [application],
  check: (object, { applicationHealth }, say) => {
    const name = 'argocd.argoproj.io/sync-wave';
    if (applicationHealth === false && (object.annotation(name) ?? '0') !== '0')
      say(['metadata', 'annotations', name], 'a wave of an Application');
  },
};
