import { providerClass } from '../kept/needs.ts';
import { anyNamed, providerObjects } from '../csi/provider-objects.ts';
import type { ObjectRule } from '../object-rule.ts';

/** C: charts/.../csidriver.yaml has no fsGroupPolicy; C#858. */
export const requireReadableFile: ObjectRule = {
  id: 'require-readable-file',
  level: 'default',
  rows: ['R63'],
  why: 'the files belong to root, and no fsGroup changes that: a program that runs as another user may not read them',
  help: 'leave filePermission out, or let everybody read: "0444"',
  on: [providerClass],
  check: (object, _, say) => {
    for (const { path, value } of providerObjects(object)) {
      const permission = anyNamed(value, 'filePermission');
      if (typeof permission === 'string' && /^[0-7]{3}[0-3]$/.test(permission))
        say([...path, 'filePermission'], `${permission} lets root alone read`);
    }
  },
};
