import { listAt } from '../../values/field.ts';
import { suggest } from '../../values/suggest.ts';
import { application } from './applications.ts';
import { applicationOptions, resourceOptions } from './sync-options.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD v1alpha1/types.go:1496; facts: argocd.md 1.3. */
export const validSyncOption: ObjectRule = {
  id: 'valid-sync-option',
  level: 'contract',
  rows: ['C9', 'C10'],
  why: 'Argo CD compares options letter by letter: what it does not know does nothing, without a word',
  help: 'write the option as Argo CD knows it, where it knows it',
  on: { marks: ['argocd.argoproj.io/sync-options'], types: [application] },
  check: (object, _, say) => {
    const annotation = object.annotation('argocd.argoproj.io/sync-options') ?? '';
    // Most objects that have it say one option.
    const isRight = annotation === '' || resourceOptions.has(annotation);
    for (const option of isRight ? [] : annotation.split(',').map((text) => text.trim()))
      if (option !== '' && !resourceOptions.has(option))
        say(
          ['metadata', 'annotations', 'argocd.argoproj.io/sync-options'],
          wrong(option, resourceOptions, applicationOptions),
        );
    if (object.type !== application) return;
    for (const [index, option] of listAt(object.value, 'spec', 'syncPolicy', 'syncOptions').entries())
      if (typeof option !== 'string' || !applicationOptions.has(option))
        say(
          ['spec', 'syncPolicy', 'syncOptions', index],
          wrong(String(option), applicationOptions, resourceOptions),
        );
  },
};

function wrong(option: string, here: ReadonlySet<string>, elsewhere: ReadonlySet<string>): string {
  return elsewhere.has(option)
    ? `${option} has no effect here`
    : `${option} is no sync option${suggest(option, here)}`;
}
