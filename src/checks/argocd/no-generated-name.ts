import { textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD gitops-engine/pkg/sync/sync_context.go:995. */
export const noGeneratedName: ObjectRule = {
  id: 'no-generated-name',
  level: 'contract',
  rows: ['E14'],
  why: 'only hooks may have one: "cannot use generate name with apply", and the sync fails',
  help: 'write metadata.name',
  on: 'every',
  check: (object, _, say) => {
    if (object.name !== '') return;
    const isHook =
      object.annotation('argocd.argoproj.io/hook') !== undefined ||
      object.annotation('helm.sh/hook') !== undefined;
    if (textAt(object.value, 'metadata', 'generateName') !== undefined && !isHook)
      say(['metadata', 'generateName'], 'outside a hook');
  },
};
