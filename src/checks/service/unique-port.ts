import type { PortModel } from '../../../environments/pod-model.ts';
import type { Problem } from '../../values/problem.ts';
import type { ServiceRule } from '../service-rule.ts';

export const uniquePort: ServiceRule = {
  id: 'unique-port',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a server-side apply of a container, and any Service, that has one port twice, in the middle of the sync',
  check: ({ ports, service }) => {
    if (ports.length < 2) return [];
    const problems: Problem[] = [];
    for (const [index, port] of ports.entries()) {
      const problem = likeEarlier(port, ports.slice(0, index), service.create);
      if (problem !== undefined) problems.push(problem);
    }
    return problems;
  },
};

/** The API server knows the ports of a container by their number and protocol, whatever they are called. */
function likeEarlier(
  { name, containerPort, servicePort, protocol }: PortModel,
  earlier: readonly PortModel[],
  hasService: boolean,
): Problem | undefined {
  const path = ['ports', name];
  const alike = earlier.filter((other) => other.protocol === protocol);
  const inContainer = alike.find((other) => other.containerPort === containerPort);
  if (inContainer !== undefined) {
    const what = `is port ${containerPort} of the container, like "${inContainer.name}"`;
    return { path, what, help: 'a port has one name: keep one of them' };
  }
  const inService = alike.find((other) => other.servicePort === servicePort);
  if (inService === undefined || !hasService) return undefined;
  const what = `is port ${servicePort} of the Service, like "${inService.name}"`;
  return { path, what, help: 'give one of them another servicePort' };
}
