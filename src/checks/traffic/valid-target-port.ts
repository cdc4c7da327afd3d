import { suggest } from '../../values/suggest.ts';
import type { KeptPort } from '../kept/serving.ts';
import type { RelationRule } from '../relation-rule.ts';

/** A number needs no declaration; a name is looked up with its protocol (k8s pkg/api/v1/pod/util.go, FindPort). */
export const validTargetPort: RelationRule = {
  id: 'valid-target-port',
  level: 'contract',
  rows: [],
  why: 'no pod behind the Service has a port of that name: the Service has no endpoints for it, and every connection is refused',
  help: 'name a port of the containers, with the protocol that they say, or write its number',
  check: (objects, _, say) => {
    for (const object of objects.ofType('Service')) {
      const { serving, selects, namespace } = object;
      if (serving === undefined || selects === undefined) continue;
      const named = serving.ports.map(({ target }) => target).some((target) => typeof target === 'string');
      if (!named) continue;
      const ports = objects.selected(namespace, selects).flatMap((each) => each.serving?.ports ?? []);
      const hasPods = objects.selected(namespace, selects).length > 0;
      for (const [index, { target, protocol }] of serving.ports.entries())
        if (hasPods && typeof target === 'string' && !/^\d+$/.test(target)) {
          const what = wrong(target, protocol, ports);
          if (what !== undefined) say(object, ['spec', 'ports', index, 'targetPort'], what);
        }
    }
  },
};

function wrong(target: string, protocol: string, ports: readonly KeptPort[]): string | undefined {
  const twins = ports.filter(({ name }) => name === target);
  if (twins.some((port) => port.protocol === protocol)) return undefined;
  const [twin] = twins;
  if (twin !== undefined)
    return `the port ${target} of the pods is for ${twin.protocol}, not for ${protocol}`;
  const names = ports.flatMap(({ name }) => name ?? []);
  return `the pods have no port ${target}${suggest(target, names)}`;
}
