import { suggest } from '../../values/suggest.ts';
import type { ServiceCheck } from '../service-check.ts';

export const validIngress: ServiceCheck = {
  id: 'valid-ingress',
  why: 'an Ingress without a Service, or to a port that it lacks, answers every request with 503',
  check: ({ ingress, ports, service }) => {
    if (ingress === undefined) return [];
    if (!service.create || ports.length === 0) {
      return [
        {
          path: ['ingress'],
          atKey: true,
          what: `needs a Service, and ${service.create ? 'without ports there is none' : 'service.create is false'}`,
          help: service.create ? 'declare a port' : 'remove service.create, or the ingress',
        },
      ];
    }
    const names = ports.map(({ name }) => name);
    return Object.entries(ingress.hosts).flatMap(([host, paths]) =>
      Object.entries(paths)
        .filter(([, port]) => !names.includes(port))
        .map(([path, port]) => ({
          path: ['ingress', 'hosts', host, path],
          what: `leads to the port "${port}", which is not declared${suggest(port, names)}`,
          help: `the ports are ${names.join(', ')}`,
        })),
    );
  },
};
