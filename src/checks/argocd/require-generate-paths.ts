import { mapAt, textAt } from '../../values/field.ts';
import { application, isArtefact } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD docs/operator-manual/high_availability.md:336-362. */
export const requireGeneratePaths: ObjectRule = {
  id: 'require-generate-paths',
  level: 'strict',
  rows: ['C18'],
  why: 'every push renders the Application again, whatever it changes',
  help: 'annotate it with argocd.argoproj.io/manifest-generate-paths: . ; what moves to another Application within one push is then noticed there alone, as git calls it a rename',
  on: [application],
  check: (object, _, say) => {
    const source = mapAt(object.value, 'spec', 'source');
    // Only pushes to Git are told by paths.
    if (textAt(source, 'path') === undefined || isArtefact(source)) return;
    if (object.annotation('argocd.argoproj.io/manifest-generate-paths') === undefined)
      say(['metadata', 'annotations'], 'does not say which paths it depends on');
  },
};
