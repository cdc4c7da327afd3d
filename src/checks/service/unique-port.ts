import type { ServiceCheck } from '../service-check.ts';

export const uniquePort: ServiceCheck = {
  id: 'unique-port',
  why: 'the API server refuses a Service that has one port twice, in the middle of the sync',
  check: ({ ports, service }) => {
    if (ports.length < 2 || !service.create) return [];
    const seen = new Map<string, string>();
    return ports.flatMap(({ name, servicePort, protocol }) => {
      const twin = seen.get(`${protocol} ${servicePort}`);
      seen.set(`${protocol} ${servicePort}`, name);
      if (twin === undefined) return [];
      const what = `is port ${servicePort} of the Service, like "${twin}"`;
      return [{ path: ['ports', name], what, help: 'give one of them another servicePort' }];
    });
  },
};
