import { valueAt } from '../../values/field.ts';
import { roleArnOf } from '../iam/roles.ts';
import type { Covered } from '../kept/covered.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectSet } from '../kept/object-set.ts';
import type { RelationRule } from '../relation-rule.ts';

/** In volumes of its own the kubelet makes the folder for it (k8s pkg/volume/util/nested_volumes.go); nobody does in a mount of CSI. */
export const noCoveredToken: RelationRule = {
  id: 'no-covered-token',
  level: 'default',
  rows: [],
  why: 'Kubernetes and EKS mount tokens into every container below /var/run/secrets: in a read-only mount of a driver nobody can make the folder, and the container cannot start',
  help: 'mount it in a folder of its own; where nobody needs the token of Kubernetes, automountServiceAccountToken: false is enough',
  check: (objects, _, say) => {
    for (const object of objects.all)
      for (const covered of object.covers ?? [])
        if (isMounted(covered, object, objects))
          say(
            object,
            covered.path,
            `is read-only at ${covered.folder}, and the pods get a token of ${covered.token} below it, at ${covered.at}`,
          );
  },
};

/** Whether the pods get it for certain. */
function isMounted({ token, isAsked }: Covered, object: KeptObject, objects: ObjectSet): boolean {
  const { namespace, needs } = object;
  const name = needs.find(({ use }) => use === 'account')?.name ?? 'default';
  if (token === 'IRSA') return roleArnOf(objects, namespace, name) !== undefined;
  // The provider itself reads with it: without it the pods do not start either.
  if (token === 'Pod Identity')
    return needs.some(
      ({ type, name: own }) =>
        type === providerClass && objects.find(type, namespace, own)?.awsClass?.usesPodIdentity === true,
    );
  if (isAsked !== undefined) return isAsked;
  const account = objects.find('ServiceAccount', namespace, name);
  return account !== undefined && valueAt(account.value, 'automountServiceAccountToken') !== false;
}
