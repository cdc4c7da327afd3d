import { listAt } from '../../values/field.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';

/** C: controllers/secretproviderclasspodstatus_controller.go:55,183-187. */
export const requireSyncedSecrets: ObjectRule = {
  id: 'require-synced-secrets',
  level: 'contract',
  rows: ['R50'],
  why: 'the driver may not make Secrets: "secrets is forbidden", and the pods that read one wait for ever',
  help: 'install the driver with syncSecret.enabled: true',
  on: [providerClass],
  check: ({ value }, { syncSecret }, say) => {
    if (syncSecret === false && listAt(value, 'spec', 'secretObjects').length > 0)
      say(['spec', 'secretObjects'], 'the driver of this cluster makes no Secrets');
  },
};
