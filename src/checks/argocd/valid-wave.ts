import { field, mapAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD gitops-engine/pkg/sync/syncwaves/waves.go. */
export const validWave: ObjectRule = {
  id: 'valid-wave',
  level: 'contract',
  rows: ['E1'],
  why: 'what is no whole number counts as wave 0, without a word',
  help: 'write a whole number in quotes',
  on: { marks: ['argocd.argoproj.io/sync-wave'] },
  check: ({ value }, _, say) => {
    const name = 'argocd.argoproj.io/sync-wave';
    const wave = field(mapAt(value, 'metadata', 'annotations'), name);
    if (wave !== undefined && !(typeof wave === 'string' && /^[+-]?\d+$/.test(wave)))
      say(['metadata', 'annotations', name], `${JSON.stringify(wave)} is no whole number in quotes`);
  },
};
