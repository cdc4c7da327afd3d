import { mapAt, textAt } from '../../values/field.ts';
import { isSame } from '../kept/is-same.ts';
import type { KeptObject } from '../kept/kept-object.ts';
import { albGroup } from '../kept/whole-value.ts';
import type { RelationRule } from '../relation-rule.ts';

/**
 * What a load balancer has once: AWS Load Balancer Controller pkg/ingress/model_build_load_balancer.go ("conflicting scheme", "conflicting IPAddressType",
 * "conflicting load balancer name") and model_builder.go ("conflicting sslRedirect port"). Who says nothing of it takes what the others say.
 */
const settings = ['scheme', 'ip-address-type', 'load-balancer-name', 'ssl-redirect'].map(
  (name) => `alb.ingress.kubernetes.io/${name}`,
);

export const noMixedGroup: RelationRule = {
  id: 'no-mixed-group',
  level: 'default',
  rows: [],
  why: 'the Ingresses of one group are one ALB, which has one scheme: where two of them say different ones, the controller changes nothing of it any more, for none of them',
  help: 'say the same in both, or give one of them a group of its own',
  check: (objects, { isComplete }, say) => {
    const said = new Map<string, KeptObject>();
    for (const object of objects.ofType('Ingress.networking.k8s.io')) {
      const group = annotation(object, albGroup);
      if (group === undefined) continue;
      for (const setting of settings) {
        const value = annotation(object, setting);
        if (value === undefined) continue;
        const other = said.get(`${group} ${setting}`);
        if (other === undefined) said.set(`${group} ${setting}`, object);
        else if (runTogether(object, other, isComplete) && annotation(other, setting) !== value)
          say(object, ['metadata', 'annotations', setting], differs(value, other, setting));
      }
    }
  },
};

function annotation({ value }: KeptObject, name: string): string | undefined {
  return value && textAt(mapAt(value, 'metadata', 'annotations'), name);
}

/** Manifests that only lie in several folders may be for several clusters. */
function runTogether(one: KeptObject, other: KeptObject, isComplete: boolean | undefined): boolean {
  return !isSame(one, other) && (isComplete === true || one.folder === other.folder);
}

function differs(value: string, other: KeptObject, setting: string): string {
  const { namespace, name } = other;
  return `is ${value}, and ${annotation(other, setting)} in Ingress ${namespace === undefined ? '' : `${namespace}/`}${name} of the same group`;
}
