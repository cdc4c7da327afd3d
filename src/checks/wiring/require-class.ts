import { providerClass } from '../kept/needs.ts';
import type { RelationRule } from '../relation-rule.ts';

/** C: nodeserver.go:180, utils.go:88. */
export const requireClass: RelationRule = {
  id: 'require-class',
  level: 'contract',
  rows: ['R55'],
  why: 'the driver finds no such class in the namespace of the pod: "failed to get secretproviderclass", and the pod waits in ContainerCreating',
  help: 'render the class in the namespace of the pods that mount it, or correct its name',
  check: (objects, { isComplete }, say) => {
    if (isComplete !== true) return;
    const known = new Set(
      objects.ofType(providerClass).map(({ namespace, name }) => `${namespace ?? ''}/${name}`),
    );
    for (const {
      object,
      need: { name, path },
    } of objects.needsOfType(providerClass))
      if (!known.has(`${object.namespace ?? ''}/${name}`))
        say(object, path, `the namespace ${object.namespace ?? ''} has no class ${name}`);
  },
};
