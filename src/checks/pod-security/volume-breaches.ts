import { isMap } from '../../values/field.ts';
import type { SeenPods } from '../objects/seen-pods.ts';
import type { SayBreach } from './breach.ts';

const permitted: ReadonlySet<string> = new Set([
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
]);

/** k8s.io/pod-security-admission policy/check_hostPathVolumes.go, check_restrictedVolumes.go; one without a source is an empty folder. */
export function judgeVolumes({ volumes }: SeenPods, say: SayBreach): void {
  for (const { value, path } of volumes) {
    if (!isMap(value)) continue;
    for (const name of Object.keys(value))
      if (name !== 'name' && isMap(value[name]) && !permitted.has(name))
        if (name === 'hostPath') say('baseline', [...path, name], 'is a folder of the node');
        else say('restricted', [...path, name], `is a volume of the type ${name}`);
  }
}
