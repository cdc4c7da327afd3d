import { textAt } from '../../values/field.ts';
import { application, optionsOf } from '../argocd/applications.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Kubernetes makes them. */
const always = ['default', 'kube-system', 'kube-public', 'kube-node-lease'];

export const noMissingNamespace: RelationRule = {
  id: 'no-missing-namespace',
  level: 'contract',
  rows: [],
  why: 'nobody makes the namespace: "namespaces not found", and the whole sync fails',
  help: 'render the namespace, have Argo CD make it, correct the name, or say that it is there',
  check: (objects, { isComplete, namespaces, argocdNamespaces = [] }, say) => {
    if (isComplete !== true || namespaces === undefined) return;
    const known = new Set([...always, ...namespaces, ...argocdNamespaces, ...made(objects)]);
    for (const object of objects.all) {
      const { namespace } = object;
      if (namespace !== undefined && !known.has(namespace))
        say(object, ['metadata', 'namespace'], `nobody makes the namespace ${namespace}`);
    }
  },
};

/** Rendered here, or made by Argo CD for an Application. */
function made(objects: ObjectSet): readonly string[] {
  const byArgoCd = objects
    .ofType(application)
    .filter(({ value }) => optionsOf(value).includes('CreateNamespace=true'))
    .flatMap(({ value }) => textAt(value, 'spec', 'destination', 'namespace') ?? []);
  return [...objects.ofType('Namespace').map(({ name }) => name), ...byArgoCd];
}
