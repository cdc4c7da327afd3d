import { mapAt, textAt } from '../../values/field.ts';
import { csiDriver } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';
import { parameters } from '../csi/valid-provider-settings.ts';

/** C: pkg/secrets-store/nodeserver.go:199: the attributes of the volume are laid over the parameters of the class. */
export const noOverriddenClass: ObjectRule = {
  id: 'no-overridden-class',
  level: 'default',
  rows: ['R38'],
  why: 'what the volume of a pod says comes before the class: these pods read something else than the class shows',
  help: 'say it in the class, or in a class of its own for these pods',
  on: 'pods',
  check: ({ pods }, _, say) => {
    for (const { value, path } of pods?.volumes ?? []) {
      const csi = mapAt(value, 'csi');
      if (csi === undefined || textAt(csi, 'driver') !== csiDriver) continue;
      for (const name of Object.keys(mapAt(csi, 'volumeAttributes') ?? {}))
        if (parameters.includes(name))
          say([...path, 'csi', 'volumeAttributes', name], `${name} comes before that of the class`);
    }
  },
};
