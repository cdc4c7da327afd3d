import * as fc from 'fast-check';
import { anyText, dnsLabel, path, quantity, some, unique, word } from './basics.ts';
import { accessModes, storage } from './workload.ts';

export const config = fc.dictionary(
  dnsLabel,
  fc.record(
    { name: dnsLabel, mountPath: path, data: fc.dictionary(unique, anyText, { minKeys: 1, maxKeys: 3 }) },
    { requiredKeys: ['data'] },
  ),
  { maxKeys: 2 },
);

const emptyDir = some({ sizeLimit: quantity, medium: word('Memory') });
const claim = fc.oneof(
  fc.record({ name: dnsLabel, ...storage, accessModes }, { requiredKeys: ['storage'] }),
  fc.record({ create: fc.constant(false), name: dnsLabel }),
);
const mount = { mountPath: path, readOnly: fc.boolean() };

export const volumes = fc.dictionary(
  dnsLabel,
  fc.oneof(
    fc.record({ ...mount, emptyDir }, { requiredKeys: ['mountPath', 'emptyDir'] }),
    fc.record(
      { ...mount, persistentVolumeClaim: claim },
      { requiredKeys: ['mountPath', 'persistentVolumeClaim'] },
    ),
  ),
  { maxKeys: 2 },
);
