import type { ObjectSet } from '../kept/object-set.ts';
import type { RelationRule } from '../relation-rule.ts';

/** Kubernetes makes it in every namespace. */
const rootCertificates = 'kube-root-ca.crt';

/**
 * Secrets, classes, stores and ServiceAccounts have rules of their own. Claims with their data, and the Services of others, often come from
 * elsewhere: they are asked for only where what exists already is known.
 */
export const noMissingObject: RelationRule = {
  id: 'no-missing-object',
  level: 'default',
  rows: [],
  why: 'nobody makes the ConfigMap or the claim that pods or templates read, the workload to be scaled, or the Service of a StatefulSet: the pods wait, nothing is scaled, or no pod has a name',
  help: 'render it, correct the name, or say why it is there without anybody here',
  check: (objects, { isComplete, existing }, say) => {
    if (isComplete !== true) return;
    const others = new Set([...(existing ?? []), ...madeElsewhere(objects)]);
    for (const object of objects.all)
      for (const { type, name, use, isOptional, path } of object.needs) {
        if (isOptional || name === rootCertificates) continue;
        const isAsked =
          type === 'ConfigMap' ||
          use === 'scale' ||
          (existing !== undefined && (use === 'names' || use === 'claim'));
        if (!isAsked || objects.find(type, object.namespace, name) !== undefined) continue;
        const kind = type.split('.')[0] ?? '';
        if (!others.has(`${kind}/${object.namespace ?? ''}/${name}`))
          say(object, path, `the namespace ${object.namespace ?? ''} has no ${kind} ${name}`);
      }
  },
};

/** What a controller makes of an ExternalSecret. */
function madeElsewhere(objects: ObjectSet): readonly string[] {
  return objects
    .ofType('ExternalSecret.external-secrets.io')
    .flatMap(({ makesOther, namespace }) => makesOther?.replace('/', `/${namespace ?? ''}/`) ?? []);
}
