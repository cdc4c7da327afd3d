import { textAt } from '../../values/field.ts';
import { madeSecretsOf } from '../kept/made-secrets.ts';
import type { ChangeRule } from '../change-rule.ts';
import { isDeleted } from './is-deleted.ts';

/** E: docs/guides/ownership-deletion-policy.md; E#497, E#4214. */
export const noRemovedSecret: ChangeRule = {
  id: 'no-removed-secret',
  level: 'default',
  rows: ['R129'],
  why: 'the Secret belongs to the ExternalSecret and goes with it, whatever its deletionPolicy says',
  help: 'set target.creationPolicy: Orphan one change before: the Secret stays',
  on: ['ExternalSecret.external-secrets.io'],
  removed: (placed, change, say) => {
    const { type, namespace, name, value } = placed.object;
    if ((textAt(value, 'spec', 'target', 'creationPolicy') ?? 'Owner') !== 'Owner') return;
    if (change.after.find(type, namespace, name) !== undefined || !isDeleted(change, placed)) return;
    for (const secret of madeSecretsOf(placed.object)) {
      const [reader] = change.secretReaders(namespace, secret.name);
      if (reader !== undefined)
        say(
          [],
          `is no longer rendered: the Secret ${secret.name} goes, and ${reader.kind} ${reader.name} reads it`,
        );
    }
  },
};
