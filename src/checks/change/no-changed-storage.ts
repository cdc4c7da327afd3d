import { differs } from './differs.ts';
import { mapAt, textAt } from '../../values/field.ts';
import { amount, isAbove } from '../../values/quantity.ts';
import type { ChangeRule } from '../change-rule.ts';

/** k8s pkg/apis/core/validation, ValidatePersistentVolumeClaimUpdate. */
export const noChangedStorage: ChangeRule = {
  id: 'no-changed-storage',
  level: 'contract',
  rows: ['G5'],
  why: 'the API server refuses to change storage that exists, but for a claim that grows',
  help: 'make a new claim or class, and move the data',
  on: ['PersistentVolumeClaim', 'PersistentVolume', 'StorageClass.storage.k8s.io'],
  changed: (before, after, say) => {
    if (after.type !== 'PersistentVolumeClaim') {
      for (const name of ['provisioner', 'parameters', 'reclaimPolicy', 'volumeBindingMode'])
        if (differs(before, after, name)) say([name], 'is another one');
      for (const name of Object.keys(mapAt(before.value, 'spec') ?? {}))
        if (!changing.has(name) && differs(before, after, 'spec', name))
          say(['spec', name], 'is another one');
      return;
    }
    for (const name of ['storageClassName', 'accessModes', 'volumeMode', 'selector', 'volumeName'])
      if (differs(before, after, 'spec', name)) say(['spec', name], 'is another one');
    const [old, fresh] = [before, after].map(({ value }) =>
      textAt(value, 'spec', 'resources', 'requests', 'storage'),
    );
    if (old !== undefined && fresh !== undefined && isAbove(amount(old), amount(fresh)))
      say(['spec', 'resources', 'requests', 'storage'], `${fresh} is less than ${old}`);
  },
};

/** Of a PersistentVolume. */
const changing: ReadonlySet<string> = new Set([
  'capacity',
  'persistentVolumeReclaimPolicy',
  'mountOptions',
  'claimRef',
  'accessModes',
]);
