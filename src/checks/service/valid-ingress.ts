import type { EnvironmentModel, ServiceModel } from '../../../environments/model.ts';
import type { Problem } from '../../values/problem.ts';
import { suggest } from '../../values/suggest.ts';
import type { ServiceRule } from '../service-rule.ts';

/** How the class was named before Ingress had a field for it. */
const oldClass = 'kubernetes.io/ingress.class';

export const validIngress: ServiceRule = {
  id: 'valid-ingress',
  level: 'contract',
  rows: [],
  why: 'an Ingress without a Service, or to a port that it lacks, answers every request with 503; the API server refuses one of two classes, and AWS a certificate of another region',
  check: ({ ingress, ports, service }, { aws }) => {
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
    return [...wrongPorts(ingress, ports), ...twoClasses(ingress), ...foreignCertificates(ingress, aws)];
  },
};

type Ingress = NonNullable<ServiceModel['ingress']>;

function wrongPorts({ hosts }: Ingress, ports: ServiceModel['ports']): readonly Problem[] {
  const names = ports.map(({ name }) => name);
  return Object.entries(hosts).flatMap(([host, paths]) =>
    Object.entries(paths)
      .filter(([, { port }]) => !names.includes(port))
      .map(([path, { port }]) => ({
        path: ['ingress', 'hosts', host, path],
        what: `leads to the port "${port}", which is not declared${suggest(port, names)}`,
        help: `the ports are ${names.join(', ')}`,
      })),
  );
}

function twoClasses({ annotations, className }: Ingress): readonly Problem[] {
  const old = annotations[oldClass];
  if (old === undefined || old === className) return [];
  const what = `names another class than "${className}", which the Ingress has already`;
  return [{ path: ['ingress', 'annotations', oldClass], what, help: 'remove it, or set ingress.className' }];
}

/** A load balancer takes certificates of its own region only; several stand behind each other with commas. */
function foreignCertificates(
  { alb }: Ingress,
  { partition, region }: EnvironmentModel['aws'],
): readonly Problem[] {
  const expected = `arn:${partition}:acm:${region}:`;
  const given = alb?.certificateArn?.split(',') ?? [];
  return given
    .filter((each) => !each.trim().startsWith(expected))
    .map((each) => ({
      path: ['ingress', 'alb', 'certificateArn'],
      what: `${each.trim()} is no certificate of ${region}`,
      help: `expected an ARN that begins with ${expected}`,
    }));
}
