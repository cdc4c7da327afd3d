import type { Problem } from '../../values/problem.ts';
import { suggest } from '../../values/suggest.ts';
import type { ServiceRule } from '../service-rule.ts';

export const validHttpRoute: ServiceRule = {
  id: 'valid-http-route',
  level: 'contract',
  rows: [],
  why: 'a route without a Service, or to a port that it lacks, answers every request with 500',
  check: ({ httpRoute, ports, service }) => {
    if (httpRoute === undefined) return [];
    if (!service.create || ports.length === 0) {
      const reason = service.create ? 'without ports there is none' : 'service.create is false';
      const help = service.create ? 'declare a port' : 'remove service.create, or the route';
      return [{ path: ['httpRoute'], atKey: true, what: `needs a Service, and ${reason}`, help }];
    }
    const names = ports.map(({ name }) => name);
    return Object.entries(httpRoute.paths).flatMap(([path, { port }]): Problem[] =>
      names.includes(port)
        ? []
        : [
            {
              path: ['httpRoute', 'paths', path],
              what: `leads to the port "${port}", which is not declared${suggest(port, names)}`,
              help: `the ports are ${names.join(', ')}`,
            },
          ],
    );
  },
};
