import type { k8s } from 'cdk8s-plus-28';
import type { ProbeModel, ServiceModel, VariableModel } from '../../environments/model.ts';
import type { Plain } from '../plain.ts';
import type { SecretHandles } from '../secrets/secret-handle.ts';

/** The service's one container, named as the service. */
export function container(service: ServiceModel, handles: SecretHandles): Plain<k8s.Container> {
  const { name, command, args, probes, resources, securityContext } = service;
  return {
    name,
    image: image(service.image),
    imagePullPolicy: service.image.pullPolicy,
    command,
    args,
    ports: ports(service),
    env: variables(service.variables, handles),
    resources,
    startupProbe: probe(probes.startup),
    readinessProbe: probe(probes.readiness),
    livenessProbe: probe(probes.liveness),
    volumeMounts: volumeMounts(service, handles),
    securityContext: { ...securityContext, capabilities: capabilities(securityContext.capabilities) },
  };
}

function image({ registry, repository, tag, digest }: ServiceModel['image']): string {
  const host = registry === undefined ? '' : `${registry}/`;
  return `${host}${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

function ports({ ports: given }: ServiceModel): readonly Plain<k8s.ContainerPort>[] | undefined {
  const all = given.map(({ name, containerPort, protocol }) => ({ name, containerPort, protocol }));
  return all.length === 0 ? undefined : all;
}

function variables(
  all: readonly VariableModel[],
  handles: SecretHandles,
): readonly Plain<k8s.EnvVar>[] | undefined {
  return all.length === 0 ? undefined : all.map((variable) => environmentVariable(variable, handles));
}

function environmentVariable(variable: VariableModel, handles: SecretHandles): Plain<k8s.EnvVar> {
  if ('value' in variable) return variable;
  const { name, secret, key } = variable;
  const handle = handles.get(secret);
  if (handle === undefined)
    throw new Error(`variable ${name} reads the secret "${secret}", which has no handle`);
  return { name, valueFrom: { secretKeyRef: { name: handle.secretName, key } } };
}

function probe(given: ProbeModel | undefined): Plain<k8s.Probe> | undefined {
  if (given === undefined) return undefined;
  const { path, port, ...timing } = given;
  return { httpGet: { path, port, scheme: 'HTTP' }, ...timing };
}

function volumeMounts(
  service: ServiceModel,
  handles: SecretHandles,
): readonly Plain<k8s.VolumeMount>[] | undefined {
  const all: Plain<k8s.VolumeMount>[] = [];
  for (const { volume } of handles.values()) {
    if (volume !== undefined)
      all.push({ name: volume.source.name, mountPath: volume.mountPath, readOnly: true });
  }
  for (const [name, { mountPath }] of Object.entries(service.volumes)) all.push({ name, mountPath });
  if (all.length > 1) all.sort((one, other) => (one.mountPath < other.mountPath ? -1 : 1));
  return all.length === 0 ? undefined : all;
}

/** Kubernetes leaves an empty list out when it writes an object back; so do we. */
function capabilities({
  add,
  drop,
}: ServiceModel['securityContext']['capabilities']): Plain<k8s.Capabilities> {
  return { add: add.length === 0 ? undefined : add, drop: drop.length === 0 ? undefined : drop };
}
