import type { HookModel, SecretModel, ServiceModel } from '../../../environments/model.ts';
import type { ConfigModel, VariableModel } from '../../../environments/pod-model.ts';
import type { Hook } from '../../../environments/hook.ts';
import type { Service } from '../../../environments/service.ts';
import type { Problem } from '../../values/problem.ts';
import { orderVariables } from './variables.ts';
import { variableModels } from './variable-models.ts';

const nameLabel = 'app.kubernetes.io/name';

/** The hooks of a service, sorted by name: each is the service's pods with another name and command. */
export function hookModels(
  hooks: Service['hooks'],
  model: ServiceModel,
  problems: Problem[],
): readonly HookModel[] {
  return Object.entries(hooks)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, hook]) => ({ name, hook, pods: hookPods(name, hook, model, problems) }));
}

/**
 * Before the sync nothing of the service is there yet, and Argo CD applies hooks only: what the pods need, they have for themselves (rule
 * E10). Their labels are no service's, or its traffic would go to them. No claim is mounted: it may not be there, or not twice.
 */
function hookPods(name: string, hook: Hook, model: ServiceModel, problems: Problem[]): ServiceModel {
  const own = `${model.name}-${name}`;
  const labels = { ...model.labels, [nameLabel]: own };
  const variables = withOwn(model.variables, variableModels(hook.env, ['hooks', name, 'env'], problems));
  const isBefore = hook.phase === 'PreSync';
  return {
    ...model,
    name: own,
    // Not the service's own kind: the claims of a StatefulSet are not the hook's.
    workload: { kind: 'Job', settings: { ...hook, restartPolicy: 'Never' } },
    command: hook.command ?? model.command,
    args: hook.args ?? (hook.command === undefined ? model.args : undefined),
    resources: hook.resources ?? model.resources,
    variables,
    ports: [],
    probes: {},
    lifecycle: {},
    initContainers: [],
    topologySpreadConstraints: {},
    hooks: [],
    objectLabels: labels,
    podLabels: unselected(labels, model.selector),
    serviceAccountName:
      isBefore && model.serviceAccount.create
        ? `${model.serviceAccountName}-${name}`
        : model.serviceAccountName,
    secrets: model.secrets
      .filter((secret) => isReadBy(variables, secret) || pulls(model, secret))
      .map((secret) => (isBefore ? copy(secret, name) : secret)),
    config: model.config
      .filter((config) => isReadBy(variables, config))
      .map((config) => (isBefore ? { ...config, objectName: `${config.objectName}-${name}` } : config)),
    volumes: model.volumes.filter(({ claim }) => claim === undefined),
  };
}

/** Labels that the service's selector does not find: a name of its own is enough where that is asked for. */
function unselected(
  labels: ServiceModel['labels'],
  selector: ServiceModel['selector'],
): ServiceModel['labels'] {
  if (Object.hasOwn(selector, nameLabel)) return labels;
  return Object.fromEntries(Object.entries(labels).filter(([key]) => !Object.hasOwn(selector, key)));
}

function copy(secret: SecretModel, hook: string): SecretModel {
  return {
    ...secret,
    objectName: `${secret.objectName}-${hook}`,
    secretName: `${secret.secretName}-${hook}`,
    restart: false,
  };
}

/** Whether a variable reads it, or it is mounted as files. */
function isReadBy(
  variables: readonly VariableModel[],
  { name, mountPath }: SecretModel | ConfigModel,
): boolean {
  return (
    mountPath !== undefined ||
    variables.some(
      (each) => ('secret' in each && each.secret === name) || ('config' in each && each.config === name),
    )
  );
}

function pulls({ imagePullSecrets }: ServiceModel, { name }: SecretModel): boolean {
  return imagePullSecrets.some(({ secret }) => secret === name);
}

function withOwn(
  variables: readonly VariableModel[],
  own: readonly VariableModel[],
): readonly VariableModel[] {
  const byName = new Map([...variables, ...own].map((each) => [each.name, each]));
  return orderVariables([...byName.values()]);
}
