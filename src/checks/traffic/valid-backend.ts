import { suggest } from '../../values/suggest.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import type { KeptPort } from '../kept/serving.ts';
import type { RelationRule } from '../relation-rule.ts';

export const validBackend: RelationRule = {
  id: 'valid-backend',
  level: 'contract',
  rows: [],
  why: 'an Ingress or a route without a Service, or to a port that it lacks, answers every request with an error',
  help: 'name a Service of the same namespace, and one of its ports for TCP',
  check: (objects, { isComplete, existing = [] }, say) => {
    for (const { object, need } of objects.needsOfType('Service')) {
      if (need.use !== 'backend') continue;
      const { name, key, path } = need;
      const service = objects.find('Service', object.namespace, name);
      if (service === undefined) {
        if (isComplete === true && !existing.includes(`Service/${object.namespace ?? ''}/${name}`))
          say(object, path, `the namespace ${object.namespace ?? ''} has no Service ${name}`);
        continue;
      }
      const ports = service.serving?.ports ?? [];
      if (key === undefined || (object.kind === 'Ingress' && isElsewhere(service, key))) continue;
      const what = wrong(key, service.name, ports);
      if (what !== undefined) say(object, path, what);
    }
  },
};

/**
 * A Service that is only a name needs no ports: ingress-nginx connects to the number that the Ingress says (internal/ingress/controller/controller.go,
 * externalNamePorts).
 */
function isElsewhere({ serving }: KeptObject, key: string): boolean {
  return serving?.type === 'ExternalName' && serving.ports.length === 0 && /^\d+$/.test(key);
}

function wrong(key: string, service: string, ports: readonly KeptPort[]): string | undefined {
  const found = ports.filter(({ name, number }) => name === key || String(number) === key);
  if (found.some(({ protocol }) => protocol === 'TCP')) return undefined;
  const [twin] = found;
  if (twin !== undefined)
    return `the port ${key} of the Service ${service} is for ${twin.protocol}, and HTTP needs TCP`;
  const names = ports.flatMap(({ name }) => name ?? []);
  return `the Service ${service} has no port ${key}${suggest(key, names)}`;
}
