import type { ServiceRule } from '../service-rule.ts';

export const validServiceName: ServiceRule = {
  id: 'valid-service-name',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a Service whose name does not begin with a letter, although other objects may be named so',
  check: ({ serviceName, service, ports }) =>
    !service.create || ports.length === 0 || /^[a-z]/.test(serviceName)
      ? []
      : [
          {
            path: ['service', 'name'],
            what: `the Service would be called "${serviceName}"; its name begins with a letter`,
            help: 'set service.name',
          },
        ],
};
