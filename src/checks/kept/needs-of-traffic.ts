import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { ingressControllerOf } from '../objects/ingress-controller.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import type { Need } from './need.ts';
import { albTargetType } from './serving.ts';

/** The Services that an Ingress leads to. */
export function ingressBackends(object: SeenObject): readonly Need[] {
  const needs = backendsIn(object.value);
  return isByNodes(object) ? needs.map((need) => ({ ...need, byNodes: true })) : needs;
}

/** Without the annotation a flag of the controller, or the class, decides. */
function isByNodes(object: SeenObject): boolean {
  return object.annotation(albTargetType) === 'instance' && ingressControllerOf(object) === 'alb';
}

function backendsIn(value: unknown): readonly Need[] {
  const paths = listAt(value, 'spec', 'rules').flatMap((rule, index) =>
    listAt(rule, 'http', 'paths').flatMap((each, position) =>
      ingressBackend(mapAt(each, 'backend'), ['spec', 'rules', index, 'http', 'paths', position, 'backend']),
    ),
  );
  return [...ingressBackend(mapAt(value, 'spec', 'defaultBackend'), ['spec', 'defaultBackend']), ...paths];
}

function ingressBackend(backend: unknown, path: FieldPath): readonly Need[] {
  const service = mapAt(backend, 'service');
  const port = field(field(service, 'port'), 'name') ?? field(field(service, 'port'), 'number');
  // The AWS controller reads the port of an annotation of that name, and the Service may not exist.
  return port === 'use-annotation' ? [] : backendNeed(textAt(service, 'name'), port, [...path, 'service']);
}

/** The Services that a route of the Gateway API leads to; of another namespace only a ReferenceGrant would tell. */
export function routeBackends(value: unknown, namespace: string | undefined): readonly Need[] {
  return listAt(value, 'spec', 'rules').flatMap((rule, index) =>
    listAt(rule, 'backendRefs').flatMap((each, position) => {
      const isOwn = (textAt(each, 'namespace') ?? namespace) === namespace;
      if (!isOwn || (textAt(each, 'kind') ?? 'Service') !== 'Service' || (textAt(each, 'group') ?? '') !== '')
        return [];
      return backendNeed(textAt(each, 'name'), field(each, 'port'), [
        'spec',
        'rules',
        index,
        'backendRefs',
        position,
      ]);
    }),
  );
}

function backendNeed(name: string | undefined, port: unknown, path: FieldPath): readonly Need[] {
  if (name === undefined || name === '') return [];
  const key = typeof port === 'string' || typeof port === 'number' ? String(port) : undefined;
  return [{ type: 'Service', name, key, use: 'backend', isOptional: false, path }];
}

/** The Service by which the pods of a StatefulSet have names. */
export function governingService(value: unknown): readonly Need[] {
  const name = textAt(value, 'spec', 'serviceName') ?? '';
  if (name === '') return [];
  return [{ type: 'Service', name, use: 'names', isOptional: false, path: ['spec', 'serviceName'] }];
}

/** What a RoleBinding binds, and to whom in its own namespace. */
export function bindings(value: unknown, namespace: string | undefined): readonly Need[] {
  const name = textAt(value, 'roleRef', 'name');
  const role: readonly Need[] =
    name === undefined || textAt(value, 'roleRef', 'kind') !== 'Role'
      ? []
      : [
          {
            type: 'Role.rbac.authorization.k8s.io',
            name,
            use: 'binding',
            isOptional: false,
            path: ['roleRef'],
          },
        ];
  const subjects = listAt(value, 'subjects').flatMap((each, index): readonly Need[] => {
    const subject = textAt(each, 'name');
    if (subject === undefined || textAt(each, 'kind') !== 'ServiceAccount' || subject === 'default')
      return [];
    if ((textAt(each, 'namespace') ?? namespace) !== namespace) return [];
    return [
      { type: 'ServiceAccount', name: subject, use: 'binding', isOptional: false, path: ['subjects', index] },
    ];
  });
  return [...role, ...subjects];
}
