import { field, listAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** k8s pkg/apis/core/validation/validation.go validateHostNetwork. */
export const validHostPort: ObjectRule = {
  id: 'valid-host-port',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a pod in the network of its node that would listen on another port there',
  help: 'leave hostPort out: with hostNetwork it is the same',
  on: 'pods',
  check: ({ pods }, _, say) => {
    if (pods === undefined || field(pods.spec, 'hostNetwork') !== true) return;
    for (const { value, path } of pods.containers)
      for (const [index, port] of listAt(value, 'ports').entries()) {
        const [host, own] = [field(port, 'hostPort'), field(port, 'containerPort')];
        if (typeof host === 'number' && host !== 0 && typeof own === 'number' && host !== own)
          say([...path, 'ports', index, 'hostPort'], `is ${host}, where the container listens on ${own}`);
      }
  },
};
