import type { KeptObject } from '../kept/kept-object.ts';
import type { RelationRule } from '../relation-rule.ts';

/** A controller may make such pods: whoever knows that silences it. Of a workload that does not select its own pods `valid-selector` speaks. */
export const noIdleSelector: RelationRule = {
  id: 'no-idle-selector',
  level: 'default',
  rows: [],
  why: 'it finds nothing: nobody answers behind a Service, a policy or a budget protects nothing, a monitor reads nothing, without a word',
  help: 'write the labels that the pods, or the Service, have in the same namespace',
  check: (objects, { isComplete }, say) => {
    if (isComplete !== true) return;
    const endpoints = new Set(objects.ofType('Endpoints').map(placeOf));
    // A slice says its Service by a label.
    const slices = new Set(
      objects.ofType('EndpointSlice.discovery.k8s.io').map(({ namespace }) => namespace),
    );
    for (const object of objects.all) {
      const { selects, namespace, serving } = object;
      if (
        serving?.what === 'pods' ||
        selects === undefined ||
        objects.selected(namespace, selects).length > 0
      )
        continue;
      if (Object.keys(selects.labels).length === 0) {
        if (!endpoints.has(placeOf(object)) && !slices.has(namespace))
          say(object, selects.path, 'selects nothing, and nobody makes its Endpoints');
        continue;
      }
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

function placeOf({ namespace, name }: KeptObject): string {
  return `${namespace ?? ''}/${name}`;
}
