import type {
  EnvironmentModel,
  PortModel,
  ProbeModel,
  ServiceModel,
  VariableModel,
} from '../../../environments/model.ts';
import type { Probe } from '../../../environments/probe.ts';
import type { Service } from '../../../environments/service.ts';
import type { Problem } from '../../values/problem.ts';
import { suggest } from '../../values/suggest.ts';
import { roleArn } from './role-arn.ts';
import { directSecret, secretModels } from './secrets.ts';
import { orderVariables } from './variables.ts';

/** A service as it runs in an environment. Problems that only the whole shows are added to the list. */
export function serviceModel(
  name: string,
  service: Service,
  environment: EnvironmentModel,
  problems: Problem[],
): ServiceModel {
  const { namespace, env, serviceAccount } = service;
  const selector = service.selector ?? { 'app.kubernetes.io/name': name };
  const objectLabels = { ...service.labels, 'app.kubernetes.io/name': name };
  const ports = portModels(service.ports);
  // Each field by name: to copy the whole, whose shape differs from service to service, takes five times as long.
  return {
    image: service.image,
    command: service.command,
    args: service.args,
    resources: service.resources,
    replicas: service.replicas,
    podSecurityContext: service.podSecurityContext,
    securityContext: service.securityContext,
    serviceAccount,
    service: service.service,
    ingress: service.ingress,
    labels: service.labels,
    annotations: service.annotations,
    podAnnotations: service.podAnnotations,
    volumes: service.volumes,
    name,
    namespace: namespace ?? environment.namespace,
    selector,
    objectLabels,
    podLabels: service.selector === undefined ? objectLabels : { ...objectLabels, ...selector },
    serviceAccountName: serviceAccount.name ?? name,
    serviceName: service.service.name ?? name,
    roleArn: serviceAccount.role === undefined ? undefined : roleArn(serviceAccount.role, environment.aws),
    ports,
    probes: probeModels(service.probes, ports, problems),
    variables: orderVariables(Object.entries(env).flatMap(([key, given]) => variable(key, given, problems))),
    secrets: secretModels(name, service, environment, problems),
  };
}

function portModels(ports: Service['ports']): readonly PortModel[] {
  return Object.entries(ports)
    .map(portModel)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function probeModels(
  { startup, readiness, liveness }: Service['probes'],
  ports: readonly PortModel[],
  problems: Problem[],
): ServiceModel['probes'] {
  return {
    startup: probeModel('startup', startup, ports, problems),
    readiness: probeModel('readiness', readiness, ports, problems),
    liveness: probeModel('liveness', liveness, ports, problems),
  };
}

function portModel([name, port]: readonly [string, Service['ports'][string]]): PortModel {
  if (typeof port === 'number') return { name, containerPort: port, servicePort: port, protocol: 'TCP' };
  return { name, ...port, servicePort: port.servicePort ?? port.containerPort };
}

function probeModel(
  kind: string,
  probe: Probe | undefined,
  ports: readonly PortModel[],
  problems: Problem[],
): ProbeModel | undefined {
  if (probe === undefined) return undefined;
  const names = ports.map(({ name }) => name);
  const port = probe.port ?? (names.includes('http') || names.length !== 1 ? 'http' : names[0]);
  if (port !== undefined && names.includes(port)) return { ...probe, port };
  problems.push({
    path: ['probes', kind],
    what: `asks the port "${port}", which is not declared${suggest(port ?? '', names)}`,
    help: names.length === 0 ? 'the service has no ports: declare it' : `the ports are ${names.join(', ')}`,
  });
  return undefined;
}

function variable(
  name: string,
  given: Service['env'][string],
  problems: Problem[],
): readonly VariableModel[] {
  if (typeof given === 'string') return [{ name, value: given }];
  const { secret, key, ...direct } = given;
  if (secret === undefined && key === undefined) return [{ name, secret: directSecret, key: name }];
  if (
    secret !== undefined &&
    key !== undefined &&
    Object.values(direct).every((each) => each === undefined)
  ) {
    return [{ name, secret, key }];
  }
  problems.push({ path: ['env', name], ...wrongVariable(secret, key) });
  return [];
}

function wrongVariable(secret: string | undefined, key: string | undefined): Omit<Problem, 'path'> {
  if (secret === undefined)
    return { what: 'names a key and not the secret that has it', help: 'write { secret, key }' };
  if (key === undefined)
    return { what: 'names a secret and none of its keys', help: 'write { secret, key }' };
  return {
    what: 'names a key of a secret and a source in AWS too',
    help: 'keep { secret, key } or the source; an overlay adds to what the base says, and removes it with null',
  };
}
