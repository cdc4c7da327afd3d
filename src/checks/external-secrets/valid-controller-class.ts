import { textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { secretStores } from './secret-specs.ts';

/** E: externalsecret_controller.go:259-269. */
export const validControllerClass: ObjectRule = {
  id: 'valid-controller-class',
  level: 'contract',
  rows: ['R76'],
  why: 'no operator looks at the store, nor at its ExternalSecrets: they stay without a status, and the sync waits for them for ever',
  help: 'leave controller out, or write the class that the operator was started with',
  on: secretStores,
  check: ({ value }, { controllerClass }, say) => {
    const own = textAt(value, 'spec', 'controller');
    if (controllerClass !== undefined && own !== undefined && own !== '' && own !== controllerClass)
      say(['spec', 'controller'], `${own}, and the operator looks for ${controllerClass}`);
  },
};
