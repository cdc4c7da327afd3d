import type { RelationRule } from '../relation-rule.ts';

/** E: externalsecret_controller.go:516-525. */
export const requireMergeTarget: RelationRule = {
  id: 'require-merge-target',
  level: 'contract',
  rows: ['R104'],
  why: 'an ExternalSecret that merges makes no Secret: it is Ready, Argo CD is Healthy, and the pods wait for what nobody makes',
  help: 'write creationPolicy: Owner, or name the Secret of somebody who makes it',
  check: (objects, { isComplete, secrets = [] }, say) => {
    if (isComplete !== true) return;
    for (const object of objects.all)
      for (const secret of object.makes) {
        if (secret.by !== 'ExternalSecret' || secret.isWhole) continue;
        const makers = objects.secretsNamed(object.namespace, secret.name);
        const name = `${object.namespace ?? ''}/${secret.name}`;
        if (!makers.some((maker) => maker.secret.isWhole) && !secrets.includes(name))
          say(object, secret.path, `nobody makes the Secret ${secret.name}`);
      }
  },
};
