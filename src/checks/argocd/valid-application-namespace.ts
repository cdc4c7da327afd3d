import { applicationSet } from './application-sets.ts';
import { application, appProject } from './applications.ts';
import type { ObjectRule } from '../object-rule.ts';

/** Argo CD pkg/apis/application/v1alpha1, IsAppNamespacePermitted. */
export const validApplicationNamespace: ObjectRule = {
  id: 'valid-application-namespace',
  level: 'contract',
  rows: ['C15'],
  why: 'no Argo CD looks at Applications there: nothing happens, and nobody says so',
  help: 'put it into the namespace of Argo CD',
  on: [application, applicationSet, appProject],
  check: ({ namespace }, { argocdNamespaces }, say) => {
    if (argocdNamespaces !== undefined && namespace !== undefined && !argocdNamespaces.includes(namespace))
      say(['metadata', 'namespace'], `Argo CD looks in ${argocdNamespaces.join(', ')}, not in ${namespace}`);
  },
};
