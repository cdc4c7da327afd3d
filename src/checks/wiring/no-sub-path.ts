import { field, listAt, textAt } from '../../values/field.ts';
import { csiDriver } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';

/** C: docs/book/src/known-limitations.md, C#680. */
export const noSubPath: ObjectRule = {
  id: 'no-sub-path',
  level: 'default',
  rows: ['R61'],
  why: 'what is mounted by subPath is never updated in a running container, whatever changes in AWS',
  help: 'mount the whole folder, and let the program read the file there',
  on: 'pods',
  check: ({ pods }, _, say) => {
    if (pods === undefined) return;
    const secret = new Set(
      pods.volumes
        .filter(
          ({ value }) => field(value, 'secret') !== undefined || textAt(value, 'csi', 'driver') === csiDriver,
        )
        .map(({ value }) => textAt(value, 'name')),
    );
    if (secret.size === 0) return;
    for (const { value, path } of pods.containers)
      for (const [index, mount] of listAt(value, 'volumeMounts').entries())
        if (textAt(mount, 'subPath') !== undefined && secret.has(textAt(mount, 'name')))
          say([...path, 'volumeMounts', index, 'subPath'], 'a file of a secret by subPath');
  },
};
