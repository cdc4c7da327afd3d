import type { VariableModel } from '../../../environments/pod-model.ts';

/**
 * Variables sorted by name, except that one whose text mentions `$(OTHER)` comes after OTHER: Kubernetes expands only what was defined
 * before (rule F4). The order in the file does not matter, and a circle keeps the order of names.
 */
export function orderVariables(variables: readonly VariableModel[]): readonly VariableModel[] {
  if (!variables.some((each) => 'value' in each && each.value.includes('$(')))
    return variables.toSorted(byCodeUnit);
  const byName = new Map(variables.toSorted(byCodeUnit).map((each) => [each.name, each]));
  const ordered = new Set<VariableModel>();
  const visiting = new Set<string>();
  const visit = (variable: VariableModel): void => {
    if (visiting.has(variable.name)) return;
    visiting.add(variable.name);
    for (const name of mentions(variable)) {
      const mentioned = byName.get(name);
      if (mentioned !== undefined) visit(mentioned);
    }
    ordered.add(variable);
  };
  for (const variable of byName.values()) visit(variable);
  return [...ordered];
}

/** The names in `$(NAME)`; `$$(NAME)` is the text itself. */
function mentions(variable: VariableModel): readonly string[] {
  if (!('value' in variable) || !variable.value.includes('$(')) return [];
  return [...variable.value.replaceAll('$$', '').matchAll(/\$\(([^)]+)\)/g)]
    .map(([, name = '']) => name)
    .toSorted();
}

function byCodeUnit(one: VariableModel, other: VariableModel): number {
  return one.name < other.name ? -1 : 1;
}
