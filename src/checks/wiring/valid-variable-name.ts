import { isOlder } from '../objects/is-older.ts';
import type { RelationRule } from '../relation-rule.ts';

/** k8s apimachinery/pkg/util/validation/validation.go, IsEnvVarName. */
const variable = /^(?!\.$|\.\.|\d)[-.\w]+$/;

/** pkg/kubelet/kubelet_pods.go, makeEnvironmentVariables: it left such keys out up to 1.29, and takes every key since 1.30. */
export const validVariableName: RelationRule = {
  id: 'valid-variable-name',
  level: 'default',
  rows: ['R150'],
  why: 'a cluster before 1.30 skips keys that are no names of variables, with an event that nobody reads',
  help: 'name the variables one by one, or rename the keys',
  check: (objects, { kubernetes }, say) => {
    if (kubernetes === undefined || !isOlder(kubernetes, '1.30')) return;
    for (const {
      object,
      need: { name, use, prefix = '', path },
    } of objects.needsOfType('Secret')) {
      if (use !== 'variables') continue;
      const keys = objects.secretsNamed(object.namespace, name).flatMap(({ secret }) => secret.keys ?? []);
      const odd = keys.map((key) => prefix + key).find((each) => !variable.test(each));
      if (odd !== undefined) say(object, path, `the Secret ${name} makes the variable "${odd}"`);
    }
  },
};
