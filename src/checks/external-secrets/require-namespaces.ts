import { field, listAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';
import { clusterExternalSecret } from './secret-specs.ts';

export const requireNamespaces: ObjectRule = {
  id: 'require-namespaces',
  level: 'contract',
  rows: ['R131'],
  why: 'a ClusterExternalSecret that selects no namespace makes nothing, and is Ready all the same',
  help: 'write namespaceSelectors',
  on: [clusterExternalSecret],
  check: ({ value }, _, say) => {
    const spec = field(value, 'spec');
    const isSelecting =
      listAt(spec, 'namespaceSelectors').length > 0 ||
      listAt(spec, 'namespaces').length > 0 ||
      field(spec, 'namespaceSelector') !== undefined;
    if (!isSelecting) say(['spec'], 'selects no namespace');
  },
};
