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
          ({ value }) =>
            field(value, 'secret') !== undefined ||
            textAt(value, 'csi', 'driver') === csiDriver ||
            listAt(value, 'projected', 'sources').some((each) => field(each, 'secret') !== undefined),
        )
        .map(({ value }) => textAt(value, 'name')),
    );
    if (secret.size === 0) return;
    for (const { value, path } of pods.containers)
      for (const [index, mount] of listAt(value, 'volumeMounts').entries())
        for (const name of ['subPath', 'subPathExpr'])
          if ((textAt(mount, name) ?? '') !== '' && secret.has(textAt(mount, 'name')))
            say([...path, 'volumeMounts', index, name], `a file of a secret by ${name}`);
  },
};
