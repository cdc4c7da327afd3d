import { field, listAt, mapAt, textAt } from '../../values/field.ts';
import type { FieldPath } from '../../values/field-path.ts';
import { ingressClassOf, ingressControllerOf } from '../objects/ingress-controller.ts';
import type { SeenObject } from '../objects/seen-object.ts';
import { exact } from './exact.ts';

/** What requests an object wants for itself: one of them has one taker in a cluster. */
export interface Route {
  /** All that tells requests apart, as one text. */
  readonly id: string;
  /** The host and the path, in words. */
  readonly what: string;
  readonly path: FieldPath;
}

/** `undefined` for all but Ingresses of known controllers, and HTTPRoutes. */
export function routesOf(object: SeenObject): readonly Route[] | undefined {
  switch (object.type) {
    case 'Ingress.networking.k8s.io':
      return kept(ofIngress(object));
    case 'HTTPRoute.gateway.networking.k8s.io':
      return kept(ofHttpRoute(object));
    default:
      return undefined;
  }
}

function kept(routes: readonly Route[] | undefined): readonly Route[] | undefined {
  return routes && exact(routes);
}

/**
 * ingress-nginx internal/ingress/controller/controller.go checkOverlap: the host and the path, whatever the type of the path, unless one of the two has
 * the annotation `canary`. Every ALB has rules of its own but those of one group (AWS Load Balancer Controller
 * pkg/ingress/model_build_listener_rules.go buildListenerRules: the rules of all Ingresses of a group, by listener); with conditions of their own two
 * rules are not the same.
 */
function ofIngress(object: SeenObject): readonly Route[] | undefined {
  const controller = ingressControllerOf(object);
  const taker = controller === 'nginx' ? nginxTaker(object) : controller && albTaker(object);
  if (taker === undefined) return undefined;
  return listAt(object.value, 'spec', 'rules').flatMap((rule, index) =>
    listAt(rule, 'http', 'paths').flatMap((each, position) => {
      if (mapAt(each, 'backend', 'service') === undefined) return [];
      const [host, path] = [textAt(rule, 'host') || '*', textAt(each, 'path') || '/'];
      const type = controller === 'alb' ? String(field(each, 'pathType')) : '';
      return {
        id: JSON.stringify([...taker, host, path, type]),
        what: `${host}${path}`,
        path: ['spec', 'rules', index, 'http', 'paths', position],
      };
    }),
  );
}

function nginxTaker(object: SeenObject): readonly string[] | undefined {
  const isCanary = object.annotation('nginx.ingress.kubernetes.io/canary') !== undefined;
  return isCanary ? undefined : ['nginx', ingressClassOf(object) ?? ''];
}

function albTaker(object: SeenObject): readonly string[] | undefined {
  const group = object.annotation('alb.ingress.kubernetes.io/group.name');
  const isConditional = object.marks.some((mark) => mark.startsWith('alb.ingress.kubernetes.io/conditions.'));
  if (group === undefined || isConditional) return undefined;
  return ['alb', group, object.annotation('alb.ingress.kubernetes.io/listen-ports') ?? ''];
}

/** Gateway API, HTTPRouteRule.matches: of equal matches the older route's is taken. A rule for another listener is another rule. */
function ofHttpRoute({ value, namespace }: SeenObject): readonly Route[] {
  const spec = mapAt(value, 'spec');
  const hosts = listAt(spec, 'hostnames');
  const parents = listAt(spec, 'parentRefs').map((each) => [
    field(each, 'group') ?? 'gateway.networking.k8s.io',
    field(each, 'kind') ?? 'Gateway',
    field(each, 'namespace') ?? namespace,
    ...['name', 'sectionName', 'port'].map((name) => field(each, name)),
  ]);
  return listAt(spec, 'rules').flatMap((rule, index) => {
    const matches = listAt(rule, 'matches');
    return (matches.length === 0 ? [{}] : matches).flatMap((match) =>
      (hosts.length === 0 ? ['*'] : hosts).flatMap((host) =>
        parents.map((parent) => ({
          id: JSON.stringify(['HTTPRoute', parent, host, matchOf(match)]),
          what: `${String(host)}${textAt(match, 'path', 'value') ?? '/'}`,
          path: ['spec', 'rules', index],
        })),
      ),
    );
  });
}

function matchOf(match: unknown): readonly unknown[] {
  const path = mapAt(match, 'path');
  return [
    field(path, 'type') ?? 'PathPrefix',
    field(path, 'value') ?? '/',
    ...['method', 'headers', 'queryParams'].map((name) => field(match, name)),
  ];
}
