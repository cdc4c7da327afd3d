import type { RelationRule } from '../relation-rule.ts';

/** Kubernetes makes it in every namespace. */
const rootCertificates = 'kube-root-ca.crt';

/**
 * Secrets, classes and stores have rules of their own. ServiceAccounts come with their roles and claims with their data, often from elsewhere:
 * a service may say so with `create: false`, which its objects no longer show.
 */
export const noMissingObject: RelationRule = {
  id: 'no-missing-object',
  level: 'default',
  rows: [],
  why: 'nobody makes the ConfigMap that pods read, or the workload to be scaled: the pods wait in CreateContainerConfigError, or nothing is scaled',
  help: 'render it, correct the name, or say why it is there without anybody here',
  check: (objects, { isComplete }, say) => {
    if (isComplete !== true) return;
    for (const object of objects.all)
      for (const { type, name, use, isOptional, path } of object.needs) {
        if (isOptional || (type !== 'ConfigMap' && use !== 'scale') || name === rootCertificates) continue;
        if (objects.find(type, object.namespace, name) === undefined)
          say(object, path, `the namespace ${object.namespace ?? ''} has no ${type.split('.')[0]} ${name}`);
      }
  },
};
