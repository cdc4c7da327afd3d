import { field, listAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

export const noInjectedBundle: ObjectRule = {
  id: 'no-injected-bundle',
  level: 'default',
  rows: ['F16'],
  why: 'whoever injects the certificate and Argo CD overwrite each other',
  help: 'leave caBundle out, and let its injector own it',
  on: [
    'ValidatingWebhookConfiguration.admissionregistration.k8s.io',
    'MutatingWebhookConfiguration.admissionregistration.k8s.io',
  ],
  check: ({ value }, _, say) => {
    for (const [index, webhook] of listAt(value, 'webhooks').entries()) {
      const bundle = field(field(webhook, 'clientConfig'), 'caBundle');
      if (bundle === '' || bundle === 'Cg==')
        say(['webhooks', index, 'clientConfig', 'caBundle'], 'is empty');
    }
  },
};
