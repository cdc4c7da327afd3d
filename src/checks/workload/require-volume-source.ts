import { mapAt } from '../../values/field.ts';
import type { ObjectRule } from '../object-rule.ts';

/** k8s pkg/apis/core/v1/defaults.go, SetDefaults_Volume. */
export const requireVolumeSource: ObjectRule = {
  id: 'require-volume-source',
  level: 'default',
  rows: [],
  why: 'a volume that names no source is an empty folder: what was to be mounted is not there, without a word',
  help: 'name the source, emptyDir too',
  on: 'pods',
  check: ({ pods }, _, say) => {
    for (const { value, path } of pods?.volumes ?? []) {
      const fields = Object.keys(mapAt(value) ?? {});
      if (fields.includes('name') && fields.length === 1) say(path, 'names no source');
    }
  },
};
