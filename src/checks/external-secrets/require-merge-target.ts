import { mapAt, textAt } from '../../values/field.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import type { RelationRule, SayOfObject } from '../relation-rule.ts';
import { clusterExternalSecret } from './secret-specs.ts';

/** E: externalsecret_controller.go:516-525. */
export const requireMergeTarget: RelationRule = {
  id: 'require-merge-target',
  level: 'contract',
  rows: ['R104'],
  why: 'an ExternalSecret that merges makes no Secret: it is Ready, Argo CD is Healthy, and the pods wait for what nobody makes',
  help: 'write creationPolicy: Owner, or name the Secret of somebody who makes it',
  check: (objects, { isComplete, secrets = [] }, say) => {
    if (isComplete !== true) return;
    checkClusters(objects, secrets, say);
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

/** Labels decide in which namespaces they are: one Secret of the name, wherever it is, will do. */
function checkClusters(objects: ObjectSet, secrets: readonly string[], say: SayOfObject): void {
  const targets = objects.ofType(clusterExternalSecret).map((object) => {
    const spec = mapAt(object.value, 'spec');
    const target = mapAt(spec, 'externalSecretSpec', 'target');
    const name = textAt(target, 'name') ?? textAt(spec, 'externalSecretName') ?? object.name;
    return { object, name, policy: textAt(target, 'creationPolicy') ?? 'Owner' };
  });
  const merging = targets.filter(({ policy }) => policy === 'Merge');
  if (merging.length === 0) return;
  const made = new Set([
    ...objects.all.flatMap(({ makes }) => makes.filter(({ isWhole }) => isWhole).map(({ name }) => name)),
    ...targets.filter(({ policy }) => policy !== 'Merge').map(({ name }) => name),
    ...secrets.map((each) => each.slice(each.indexOf('/') + 1)),
  ]);
  for (const { object, name } of merging)
    if (!made.has(name))
      say(
        object,
        ['spec', 'externalSecretSpec', 'target', 'creationPolicy'],
        `nobody makes the Secret ${name}`,
      );
}
