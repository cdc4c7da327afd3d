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
      for (const [list, name] of places)
        for (const [index, each] of listAt(value, list).entries()) {
          const at = textAt(each, name);
          if (at === undefined) continue;
          if (known.has(at)) say([...path, list, index, name], `${at} a second time`);
          known.add(at);
        }
    }
  },
};

/** A device stands in the place of a mount (k8s pkg/apis/core/validation/validation.go, ValidateVolumeDevices). */
const places = [
  ['volumeMounts', 'mountPath'],
  ['volumeDevices', 'devicePath'],
] as const;
