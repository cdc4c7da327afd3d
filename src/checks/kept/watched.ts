import { mapAt, textAt } from '../../values/field.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { exact } from './exact.ts';
import type { Need } from './need.ts';

const reloads: readonly (readonly [annotation: string, type: string])[] = [
  ['secret.reloader.stakater.com/reload', 'Secret'],
  ['configmap.reloader.stakater.com/reload', 'ConfigMap'],
  ['secretproviderclass.reloader.stakater.com/reload', 'SecretProviderClass.secrets-store.csi.x-k8s.io'],
];

/** What Reloader watches for a workload; the names may hold wildcards. */
export function watchedBy({ pods, metadata }: SeenObject): readonly Need[] | undefined {
  const annotations = pods === undefined ? undefined : mapAt(metadata, 'annotations');
  if (annotations === undefined) return undefined;
  const found: Need[] = [];
  for (const [annotation, type] of reloads)
    for (const each of textAt(annotations, annotation)?.split(',') ?? []) {
      const name = each.trim();
      if (name === '' || name.includes('*')) continue;
      const path = ['metadata', 'annotations', annotation];
      found.push({ type, name, use: 'reload', isOptional: false, path });
    }
  return found.length === 0 ? undefined : exact(found);
}
