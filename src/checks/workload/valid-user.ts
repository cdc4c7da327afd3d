import { field, mapAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** k8s pkg/kubelet/kuberuntime/security_context_others.go, verifyRunAsNonRoot: what a container says comes before what its pod says. */
export const validUser: ObjectRule = {
  id: 'valid-user',
  level: 'default',
  rows: [],
  why: 'the kubelet starts no container that shall not be root and is: "container\'s runAsUser breaks non-root policy"',
  help: 'write another user than 0, or runAsNonRoot: false',
  on: 'pods',
  check: ({ pods }, _, say) => {
    if (pods === undefined || textAt(pods.spec, 'os', 'name') === 'windows') return;
    const ofPod = mapAt(pods.spec, 'securityContext');
    let isSaidOfPod = false;
    for (const { value, path } of pods.containers) {
      const own = mapAt(value, 'securityContext');
      if ((field(own, 'runAsNonRoot') ?? field(ofPod, 'runAsNonRoot')) !== true) continue;
      const user = field(own, 'runAsUser');
      if (user === 0) say([...path, 'securityContext', 'runAsUser'], 'root, beside runAsNonRoot: true');
      else if (typeof user !== 'number' && field(ofPod, 'runAsUser') === 0 && !isSaidOfPod) {
        isSaidOfPod = true;
        say([...pods.path, 'spec', 'securityContext', 'runAsUser'], 'root, beside runAsNonRoot: true');
      }
    }
  },
};
