import type { k8s } from 'cdk8s-plus-28';
import type { ContainerModel, VariableModel } from '../../environments/pod-model.ts';
import type { Plain } from '../plain.ts';
import { handleOf, type SecretHandles } from '../secrets/secret-handle.ts';
import type { PodVolume } from './pod-volumes.ts';
import { imageReference } from './image-reference.ts';
import { lifecycle } from './lifecycle.ts';
import { probe } from './probe.ts';

/** What the containers of a pod share. */
export interface PodParts {
  readonly handles: SecretHandles;
  /** The name of each ConfigMap, by the name that the service gave it. */
  readonly configNames: ReadonlyMap<string, string>;
  readonly volumes: readonly PodVolume[];
}

/** One container of a pod. */
export function container(model: ContainerModel, parts: PodParts): Plain<k8s.Container> {
  const { name, command, args, probes, resources, securityContext } = model;
  return {
    name,
    image: imageReference(model.image),
    imagePullPolicy: model.image.pullPolicy,
    command,
    args,
    restartPolicy: model.restartPolicy,
    ports: ports(model),
    env: model.variables.length === 0 ? undefined : model.variables.map((each) => variable(each, parts)),
    resources,
    startupProbe: probe(probes.startup),
    readinessProbe: probe(probes.readiness),
    livenessProbe: probe(probes.liveness),
    lifecycle: lifecycle(model.lifecycle),
    volumeMounts: volumeMounts(model, parts),
    securityContext: { ...securityContext, capabilities: capabilities(securityContext.capabilities) },
  };
}

function ports({ ports: given }: ContainerModel): readonly Plain<k8s.ContainerPort>[] | undefined {
  const all = given.map(({ name, containerPort, protocol }) => ({ name, containerPort, protocol }));
  return all.length === 0 ? undefined : all;
}

function variable(given: VariableModel, { handles, configNames }: PodParts): Plain<k8s.EnvVar> {
  if ('value' in given) return given;
  const { name } = given;
  if ('secret' in given) {
    const { secretName } = handleOf(handles, given.secret);
    return { name, valueFrom: { secretKeyRef: { name: secretName, key: given.key } } };
  }
  if ('config' in given) {
    return { name, valueFrom: { configMapKeyRef: { name: configNames.get(given.config), key: given.key } } };
  }
  if ('field' in given) return { name, valueFrom: { fieldRef: { fieldPath: given.field } } };
  // The divisor that the server would mean: it writes "0" where there is none, which Argo CD takes for a difference.
  return { name, valueFrom: { resourceFieldRef: { resource: given.resource, divisor: '1' } } };
}

function volumeMounts(
  { mounts }: ContainerModel,
  { volumes }: PodParts,
): readonly Plain<k8s.VolumeMount>[] | undefined {
  const all = (mounts === undefined ? volumes : volumes.filter(({ called }) => mounts.includes(called))).map(
    ({ mount }) => mount,
  );
  if (all.length > 1) all.sort((one, other) => (one.mountPath < other.mountPath ? -1 : 1));
  return all.length === 0 ? undefined : all;
}

/** Kubernetes leaves an empty list out when it writes an object back; so do we. */
function capabilities({
  add,
  drop,
}: ContainerModel['securityContext']['capabilities']): Plain<k8s.Capabilities> {
  return { add: add.length === 0 ? undefined : add, drop: drop.length === 0 ? undefined : drop };
}
