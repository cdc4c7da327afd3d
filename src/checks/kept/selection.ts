import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import type { Serving } from './serving.ts';

/** What an object finds by labels in its namespace. */
export interface Selection {
  readonly what: Serving['what'];
  readonly labels: Readonly<Record<string, unknown>>;
  readonly path: FieldPath;
}

/**
 * Selectors by expressions, and of other namespaces, are nobody's here; an empty one selects everything on purpose. A Service without labels
 * selects nothing: somebody else says what stands behind it.
 */
export function selectionOf({ type, value }: SeenObject): Selection | undefined {
  const spec = field(value, 'spec');
  switch (type) {
    case 'Service':
      return textAt(spec, 'type') === 'ExternalName'
        ? undefined
        : { what: 'pods', labels: mapAt(spec, 'selector') ?? {}, path: ['spec', 'selector'] };
    case 'Deployment.apps':
    case 'StatefulSet.apps':
    case 'DaemonSet.apps':
    case 'ReplicaSet.apps':
    case 'PodDisruptionBudget.policy':
      return byLabels('pods', spec, 'selector');
    case 'NetworkPolicy.networking.k8s.io':
      return byLabels('pods', spec, 'podSelector');
    case 'PodMonitor.monitoring.coreos.com':
      return mapAt(spec, 'namespaceSelector') === undefined ? byLabels('pods', spec, 'selector') : undefined;
    case 'ServiceMonitor.monitoring.coreos.com':
      return mapAt(spec, 'namespaceSelector') === undefined
        ? byLabels('Service', spec, 'selector')
        : undefined;
    default:
      return undefined;
  }
}

function byLabels(what: Serving['what'], spec: unknown, name: string): Selection | undefined {
  const selector = mapAt(spec, name);
  if (listAt(selector, 'matchExpressions').length > 0) return undefined;
  return selection(what, mapAt(selector, 'matchLabels'), ['spec', name, 'matchLabels']);
}

function selection(
  what: Serving['what'],
  labels: Selection['labels'] | undefined,
  path: FieldPath,
): Selection | undefined {
  return labels === undefined || Object.keys(labels).length === 0 ? undefined : { what, labels, path };
}
