import { listAt, mapAt, textAt } from '../../values/field.ts';
import { typeOf } from '../../values/type-of.ts';
import type { Need } from './need.ts';

const none: readonly Need[] = [];

/** The ConfigMaps that an ExternalSecret takes templates from (E: pkg/controllers/templating/parser.go, MergeConfigMap). */
export function templateNeeds(value: unknown): readonly Need[] {
  return listAt(value, 'spec', 'target', 'template', 'templateFrom').flatMap((each, index) => {
    const name = textAt(each, 'configMap', 'name');
    if (name === undefined) return [];
    const path = ['spec', 'target', 'template', 'templateFrom', index, 'configMap'];
    return listAt(each, 'configMap', 'items').map((item, place): Need => {
      const at = [...path, 'items', place];
      return {
        type: 'ConfigMap',
        name,
        key: textAt(item, 'key'),
        use: 'template',
        isOptional: false,
        path: at,
      };
    });
  });
}

/** The certificates of an Ingress. */
export function certificates(value: unknown): readonly Need[] {
  return listAt(value, 'spec', 'tls').flatMap((each, index) => {
    const name = textAt(each, 'secretName');
    if (name === undefined) return [];
    const path = ['spec', 'tls', index, 'secretName'];
    return { type: 'Secret', name, use: 'certificate' as const, isOptional: false, path };
  });
}

/** What pods of a ServiceAccount pull their images with. */
export function pullSecrets(value: unknown): readonly Need[] {
  return listAt(value, 'imagePullSecrets').flatMap((each, index) => {
    const name = textAt(each, 'name');
    if (name === undefined) return [];
    const path = ['imagePullSecrets', index];
    return { type: 'Secret', name, use: 'pull secrets' as const, isOptional: false, path };
  });
}

/** What an autoscaler scales. The kind of KEDA's target is a Deployment unless it says another. */
export function scaled(value: unknown): readonly Need[] {
  return workloadAt(value, 'scaleTargetRef');
}

/** The workload whose pods a Rollout runs in its place (Argo Rollouts rollout/templateref.go Resolve). */
export function replaced(value: unknown): readonly Need[] {
  return workloadAt(value, 'workloadRef');
}

function workloadAt(value: unknown, field: string): readonly Need[] {
  const target = mapAt(value, 'spec', field);
  const name = textAt(target, 'name');
  if (name === undefined) return none;
  const type = typeOf(textAt(target, 'apiVersion') ?? 'apps/v1', textAt(target, 'kind') ?? 'Deployment');
  return [{ type, name, use: 'scale', isOptional: false, path: ['spec', field] }];
}
