import { field, listAt, valueAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** k8s pkg/apis/core/validation/validation.go ValidateService. */
export const validServicePorts: ObjectRule = {
  id: 'valid-service-ports',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a Service without a port, unless it is headless or only a name, and several ports that nobody can tell apart',
  help: 'write every port, and a name for each where there are several',
  on: ['Service'],
  check: ({ value }, _, say) => {
    const ports = listAt(value, 'spec', 'ports');
    const isBare =
      valueAt(value, 'spec', 'type') === 'ExternalName' || valueAt(value, 'spec', 'clusterIP') === 'None';
    if (ports.length === 0 && !isBare) say(['spec', 'ports'], 'is missing');
    if (ports.length < 2) return;
    for (const [index, port] of ports.entries())
      if ((field(port, 'name') ?? '') === '') say(['spec', 'ports', index, 'name'], 'is missing');
  },
};
