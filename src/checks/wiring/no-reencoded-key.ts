import { listAt, textAt } from '../../values/field.ts';
import { providerClass } from '../kept/needs.ts';
import type { ObjectRule } from '../object-rule.ts';

/** C: pkg/util/secretutil/secret.go:91-158; seen with the real driver (facts: secrets.md 9). */
export const noReencodedKey: ObjectRule = {
  id: 'no-reencoded-key',
  level: 'strict',
  rows: ['R47'],
  why: 'the driver writes private keys anew, leaves an encrypted one empty, and refuses ed25519',
  help: 'let External Secrets Operator make the Secret, or store an RSA or ECDSA key without a password',
  on: [providerClass],
  check: ({ value }, _, say) => {
    for (const [index, synced] of listAt(value, 'spec', 'secretObjects').entries())
      if (textAt(synced, 'type') === 'kubernetes.io/tls')
        say(['spec', 'secretObjects', index, 'type'], 'a certificate by the CSI driver');
  },
};
