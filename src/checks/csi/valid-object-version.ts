import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { arnOf, named, providerObjects } from './provider-objects.ts';

/** A: secret_descriptor.go:255-258, secrets_manager_provider.go:219-229. */
export const validObjectVersion: ObjectRule = {
  id: 'valid-object-version',
  level: 'contract',
  rows: ['R09', 'R10'],
  why: 'a version and a label together name one version at best, and none in most cases: AWS refuses the request at each mount',
  help: 'keep one of objectVersion and objectVersionLabel',
  on: [providerClass],
  check: (object, _, say) => {
    for (const { path, type, name, value } of providerObjects(object)) {
      if (named(value, 'objectVersion') === undefined) continue;
      if (named(value, 'objectVersionLabel') === undefined) continue;
      const store = type === 'ssmparameter' || arnOf(name)?.service === 'ssm' ? 'a parameter' : 'a secret';
      say(path, `${store} by its version and by a label`);
    }
  },
};
