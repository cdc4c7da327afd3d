import { differs } from './differs.ts';
import type { ChangeRule } from '../change-rule.ts';

/** k8s pkg/apis/batch/validation; #5882. */
export const noChangedJob: ChangeRule = {
  id: 'no-changed-job',
  level: 'contract',
  rows: ['G2'],
  why: 'the API server refuses to change a Job that it has: the sync fails until somebody deletes it',
  help: 'give the Job another name, make it a hook, or annotate it with argocd.argoproj.io/sync-options: Force=true,Replace=true',
  on: ['Job.batch'],
  changed: (before, after, say) => {
    const options = after.annotation('argocd.argoproj.io/sync-options') ?? '';
    const isHook =
      after.annotation('argocd.argoproj.io/hook') !== undefined ||
      after.annotation('helm.sh/hook') !== undefined;
    if (isHook || (options.includes('Force=true') && options.includes('Replace=true'))) return;
    for (const name of ['template', 'selector', 'completions', 'completionMode'])
      if (differs(before, after, 'spec', name)) say(['spec', name], 'is another one');
  },
};
