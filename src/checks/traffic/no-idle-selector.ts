import type { RelationRule } from '../relation-rule.ts';

/** A controller may make such pods: whoever knows that silences it. */
export const noIdleSelector: RelationRule = {
  id: 'no-idle-selector',
  level: 'default',
  rows: [],
  why: 'it finds nothing: nobody answers behind a Service, a policy or a budget protects nothing, a monitor reads nothing, without a word',
  help: 'write the labels that the pods, or the Service, have in the same namespace',
  check: (objects, { isComplete }, say) => {
    if (isComplete !== true) return;
    for (const object of objects.all) {
      const { selects, namespace } = object;
      if (selects === undefined || objects.selected(namespace, selects).length > 0) continue;
      const what = selects.what === 'pods' ? 'pods have' : 'Service has';
      const labels = Object.entries(selects.labels).map(([name, label]) => `${name}: ${String(label)}`);
      say(
        object,
        selects.path,
        `no ${what} the labels ${labels.join(', ')} in the namespace ${namespace ?? ''}`,
      );
    }
  },
};
