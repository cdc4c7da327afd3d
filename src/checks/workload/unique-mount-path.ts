import { listAt, textAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

export const uniqueMountPath: ObjectRule = {
  id: 'unique-mount-path',
  level: 'contract',
  rows: ['R70'],
  why: 'the API server refuses two mounts on one path, in the middle of the sync',
  help: 'give one of them another path',
  on: 'pods',
  check: ({ pods }, _, say) => {
    for (const { value, path } of pods?.containers ?? []) {
      const known = new Set<string>();
      for (const [index, mount] of listAt(value, 'volumeMounts').entries()) {
        const at = textAt(mount, 'mountPath');
        if (at === undefined) continue;
        if (known.has(at)) say([...path, 'volumeMounts', index, 'mountPath'], `${at} a second time`);
        known.add(at);
      }
    }
  },
};
