import { field, listAt, mapAt } from '../../values/field.ts';
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
    'CustomResourceDefinition.apiextensions.k8s.io',
  ],
  check: ({ value }, _, say) => {
    for (const [index, webhook] of listAt(value, 'webhooks').entries()) {
      if (isEmpty(field(webhook, 'clientConfig')))
        say(['webhooks', index, 'clientConfig', 'caBundle'], 'is empty');
    }
    const conversion = ['spec', 'conversion', 'webhook', 'clientConfig'];
    if (isEmpty(mapAt(value, ...conversion))) say([...conversion, 'caBundle'], 'is empty');
  },
};

/** A line break is what generators write before there is a certificate. */
function isEmpty(client: unknown): boolean {
  const bundle = field(client, 'caBundle');
  return bundle === '' || bundle === 'Cg==';
}
