import { form, type Form } from './form.ts';
import { isQualifiedName } from './name-forms.ts';

/** pkg/apis/core/helper/helpers.go standardQuotaResources */
const quotas = new Set([
  'cpu',
  'memory',
  'storage',
  'ephemeral-storage',
  'pods',
  'services',
  'secrets',
  'configmaps',
  'resourcequotas',
  'replicationcontrollers',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
  'requests.cpu',
  'requests.memory',
  'requests.storage',
  'requests.ephemeral-storage',
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
]);

/** How much of something, and of what. */
export const amountForms: Readonly<Record<string, Form>> = {
  amount: { fits: (text) => !text.startsWith('-'), words: 'amount of 0 or more' },
  containerResource: {
    fits: (text) =>
      (/^(?:cpu|memory|ephemeral-storage|hugepages-.+)$/.test(text) || text.includes('/')) &&
      isQualifiedName(text),
    words: 'resource that a container may ask for',
  },
  limited: {
    fits: (text) =>
      /^(?:Pod|Container|PersistentVolumeClaim)$/.test(text) || (text.includes('/') && isQualifiedName(text)),
    words: 'type that can be limited: Pod, Container or PersistentVolumeClaim',
  },
  percent: form(String.raw`\d+%`, 'percentage such as 25%'),
  positiveAmount: {
    fits: (text) => !text.startsWith('-') && /^\+?[0.]*[1-9]/.test(text),
    words: 'amount of more than 0',
  },
  quotaResource: {
    fits: (text) =>
      isQualifiedName(text) &&
      (text.includes('/') || quotas.has(text) || /^(?:requests|limits)\.hugepages-/.test(text)),
    words: 'resource that a quota knows',
  },
  resourceField: form(
    String.raw`(?:limits|requests)\.(?:cpu|memory|ephemeral-storage|hugepages-.+)`,
    'amount of a container, such as limits.cpu',
  ),
  wholePercent: form(String.raw`(?:100|\d\d?)%`, 'percentage of at most 100%'),
};
