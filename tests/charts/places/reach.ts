import { field, textAt } from '../../../src/values/field.ts';
import { list } from '../../secrets/list.ts';
import type { Rendered } from '../../support/rendered.ts';
import type { ServiceInput } from '../any-service.ts';
import { container, each, kind, named, one, runs, type Place } from './placed.ts';

const front = ({ service: given }: ServiceInput, objects: readonly Rendered[]) =>
  kind(objects, 'Service', given?.name ?? 'web');

export const ports: Place = (input, objects) =>
  Object.entries(input.ports ?? {}).flatMap(([name, port]) => {
    const full = typeof port === 'number' ? { containerPort: port } : port;
    const { containerPort, servicePort = containerPort, protocol = 'TCP' } = full;
    const ofService = { name, port: servicePort, targetPort: name, protocol };
    return [
      ...one(
        `port ${name} of the container`,
        { name, containerPort, protocol },
        named(container(objects), 'ports', name),
      ),
      ...(runs(input)
        ? []
        : one(
            `port ${name} of the Service`,
            ofService,
            named(front(input, objects)?.['spec'], 'ports', name),
          )),
    ];
  });

export const service: Place = (input, objects) => {
  const { name, annotations, headless, sessionAffinity, ...rest } = input.service ?? {};
  const found = front(input, objects);
  const spec = found?.['spec'];
  return [
    ...one('Service', name, found?.metadata.name),
    ...one('headless', headless, textAt(spec, 'clusterIP') === 'None'),
    // `None` is what the API server says itself.
    ...one('sessionAffinity', sessionAffinity, textAt(spec, 'sessionAffinity') ?? 'None'),
    ...each('Service', rest, spec),
    ...each('annotations of the Service', annotations, found?.metadata.annotations),
  ];
};

export const httpRoute: Place = ({ httpRoute: given, service: own, ports: all = {} }, objects) => {
  if (given === undefined) return [];
  const found = kind(objects, 'HTTPRoute');
  const rules = list(field(found?.['spec'], 'rules'));
  const parents = list(field(found?.['spec'], 'parentRefs'));
  return [
    ...given.parentRefs.flatMap((parent, index) => each('parent', parent, parents[index])),
    ...each('httpRoute', { hostnames: given.hostnames }, found?.['spec']),
    ...each('annotations of the HTTPRoute', given.annotations, found?.metadata.annotations),
    ...Object.entries(given.paths).flatMap(([path, backend]) => {
      const { port, pathType = 'PathPrefix' } = typeof backend === 'string' ? { port: backend } : backend;
      const rule = rules.find((item) => textAt(list(field(item, 'matches'))[0], 'path', 'value') === path);
      const to = {
        group: '',
        kind: 'Service',
        name: own?.name ?? 'web',
        port: numberOf(all[port]),
        weight: 1,
      };
      return [
        ...one(`${path}: match`, [{ path: { type: pathType, value: path } }], field(rule, 'matches')),
        ...one(`${path}: backend`, [to], field(rule, 'backendRefs')),
      ];
    }),
  ];
};

function numberOf(port: NonNullable<ServiceInput['ports']>[string] | undefined): number | undefined {
  return typeof port === 'object' ? (port.servicePort ?? port.containerPort) : port;
}

export const monitor: Place = ({ monitor: given }, objects) => {
  if (given === undefined) return [];
  const { kind: wanted = 'ServiceMonitor', labels, ...endpoint } = given;
  const found = kind(objects, wanted);
  const name = wanted === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints';
  return [
    ...each('labels of the monitor', labels, found?.metadata.labels),
    ...each('endpoint', endpoint, list(field(found?.['spec'], name))[0]),
  ];
};
