import { listAt, textAt } from '../../values/field.ts';
import { suggest } from '../../values/suggest.ts';
import type { ObjectRule } from '../object-rule.ts';

/** k8s pkg/apis/core/validation/validation.go, ValidateVolumeMounts; of a StatefulSet only its pods are asked. */
export const noUnknownVolume: ObjectRule = {
  id: 'no-unknown-volume',
  level: 'contract',
  rows: [],
  why: 'the API server refuses pods that mount a volume which they do not have: "volumeMounts[0].name: Not found"',
  help: 'declare the volume, or correct the name',
  on: 'pods',
  check: ({ pods, value }, _, say) => {
    if (pods === undefined) return;
    const claims = listAt(value, 'spec', 'volumeClaimTemplates').map((each) =>
      textAt(each, 'metadata', 'name'),
    );
    const known = new Set([...pods.volumes.map((volume) => textAt(volume.value, 'name')), ...claims]);
    for (const { value: container, path } of pods.containers)
      for (const list of ['volumeMounts', 'volumeDevices'])
        for (const [index, each] of listAt(container, list).entries()) {
          const name = textAt(each, 'name');
          if (name === undefined || known.has(name)) continue;
          const names = [...known].filter((one) => one !== undefined);
          say([...path, list, index, 'name'], `the pods have no volume ${name}${suggest(name, names)}`);
        }
  },
};
