import { suggest } from '../../values/suggest.ts';
import type { RelationRule } from '../relation-rule.ts';

export const validBackend: RelationRule = {
  id: 'valid-backend',
  level: 'contract',
  rows: [],
  why: 'an Ingress or a route without a Service, or to a port that it lacks, answers every request with an error',
  help: 'name a Service of the same namespace, and one of its ports',
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
      if (key === undefined || ports.some((port) => port.name === key || String(port.number) === key))
        continue;
      const names = ports.flatMap((port) => port.name ?? []);
      say(object, path, `the Service ${name} has no port ${key}${suggest(key, names)}`);
    }
  },
};
