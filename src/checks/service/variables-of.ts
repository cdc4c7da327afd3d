import type { InputPath, ServiceModel } from '../../../environments/model.ts';
import type { VariableModel } from '../../../environments/pod-model.ts';

interface PlacedVariable {
  readonly variable: VariableModel;
  readonly path: InputPath;
}

/** The variables of every container of a service, with the place of each; a hook adds only its own to those of the service. */
export function variablesOf({ variables, initContainers, hooks }: ServiceModel): readonly PlacedVariable[] {
  const own = placed(variables, ['env']);
  if (initContainers.length === 0 && hooks.length === 0) return own;
  return [
    ...own,
    ...initContainers.flatMap((each) => placed(each.variables, ['initContainers', each.name, 'env'])),
    ...hooks.flatMap(({ name, hook, pods }) =>
      placed(
        pods.variables.filter((each) => Object.hasOwn(hook.env, each.name)),
        ['hooks', name, 'env'],
      ),
    ),
  ];
}

function placed(variables: readonly VariableModel[], path: InputPath): readonly PlacedVariable[] {
  return variables.map((variable) => ({ variable, path: [...path, variable.name] }));
}
