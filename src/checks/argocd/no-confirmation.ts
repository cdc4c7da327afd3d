import { field, mapAt } from '../../values/field.ts';
import { application, optionsOf } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD gitops-engine/pkg/sync/sync_context.go:322. */
export const noConfirmation: ObjectRule = {
  id: 'no-confirmation',
  level: 'default',
  rows: ['C28'],
  why: 'an automated sync waits for a person who does not know of it',
  help: 'write Prune=false or Delete=false, or sync by hand',
  on: [application],
  check: ({ value }, _, say) => {
    if (field(mapAt(value, 'spec', 'syncPolicy'), 'automated') === undefined) return;
    for (const option of optionsOf(value))
      if (option.endsWith('=confirm'))
        say(['spec', 'syncPolicy', 'syncOptions'], `${option}, in an automated sync`);
  },
};
