import { listAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { ingressControllerOf, type IngressController } from '../objects/ingress-controller.ts';

/**
 * AWS Load Balancer Controller pkg/ingress/model_build_listener_rules.go, buildPathPatternsForExactPathType and …ForPrefixPathType: "prefix path
 * shouldn't contain wildcards", which stops all Ingresses of its group. ingress-nginx internal/ingress/inspector/rules.go, validPathType: what the
 * webhook, and the store, refuse while strict-validate-path-type is on, as it is by default since 1.12.0.
 */
export const validPathType: ObjectRule = {
  id: 'valid-path-type',
  level: 'default',
  rows: [],
  why: 'the controller takes wildcards and regular expressions for paths of the type ImplementationSpecific alone: it refuses the whole Ingress, and on an ALB all that share it',
  help: 'write pathType: ImplementationSpecific, or a plain path',
  on: ['Ingress.networking.k8s.io'],
  check: (object, _, say) => {
    const controller = ingressControllerOf(object);
    if (controller === undefined) return;
    for (const [index, rule] of listAt(object.value, 'spec', 'rules').entries())
      for (const [at, each] of listAt(rule, 'http', 'paths').entries()) {
        const [path = '', type] = [textAt(each, 'path'), textAt(each, 'pathType')];
        if ((type !== 'Prefix' && type !== 'Exact') || refused[controller].fits(path)) continue;
        const place = ['spec', 'rules', index, 'http', 'paths', at, 'pathType'];
        say(place, `is ${type}, and the path ${path} has ${refused[controller].what}`);
      }
  },
};

const refused: Readonly<
  Record<IngressController, { readonly fits: (path: string) => boolean; readonly what: string }>
> = {
  alb: { fits: (path) => !/[*?]/.test(path), what: 'a wildcard' },
  nginx: {
    fits: (path) => path === '' || /^\/[\w.\-/]*$/.test(path),
    what: 'more than letters, digits, -, _, . and /',
  },
};
