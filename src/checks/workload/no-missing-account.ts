import { suggest } from '../../values/suggest.ts';
import type { RelationRule } from '../relation-rule.ts';

export const noMissingAccount: RelationRule = {
  id: 'no-missing-account',
  level: 'default',
  rows: [],
  why: 'nobody makes the ServiceAccount: not one pod is made, "serviceaccount not found", and the workload says so in an event alone',
  help: 'render it, correct the name, or say that it is there',
  check: (objects, { isComplete, existing }, say) => {
    if (isComplete !== true || existing === undefined) return;
    const others = new Set(existing);
    for (const { object, need } of objects.needsOfType('ServiceAccount')) {
      const { name, path } = need;
      const { namespace } = object;
      if (objects.find('ServiceAccount', namespace, name) !== undefined) continue;
      if (others.has(`ServiceAccount/${namespace ?? ''}/${name}`)) continue;
      const names = objects.ofType('ServiceAccount').map((account) => account.name);
      say(
        object,
        path,
        `the namespace ${namespace ?? ''} has no ServiceAccount ${name}${suggest(name, names)}`,
      );
    }
  },
};
