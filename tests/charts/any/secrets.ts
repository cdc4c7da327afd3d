import * as fc from 'fast-check';
import { count, dnsLabel, path, some, unique, word } from './basics.ts';

export const source = fc.oneof(
  fc.record({ parameter: path }),
  fc.record({ parameter: path, version: count }),
  fc.record({ parameter: path, label: unique, property: unique }),
  fc.record({ secretsManager: path }),
  fc.record({ secretsManager: path, version: fc.uuid(), property: unique }),
  fc.record({ secretsManager: path, stage: unique }),
);

const settings = {
  mountPath: path,
  restart: word('reloader', 'none'),
  backend: word('external-secrets', 'csi'),
  externalSecrets: some({
    name: dnsLabel,
    secretName: dnsLabel,
    refreshInterval: count.map((minutes) => `${minutes}m`),
  }),
  csi: some({ name: dnsLabel, secretName: dnsLabel, volumeName: dnsLabel }),
};

const secret = fc.record(
  { keys: fc.dictionary(unique, source, { minKeys: 1, maxKeys: 3 }), ...settings },
  { requiredKeys: ['keys'] },
);

/** A secret whose source is that of all its keys. */
const commonSecret = fc.record({
  secretsManager: path,
  stage: unique,
  keys: fc.dictionary(unique, fc.record({ property: unique }), { minKeys: 1, maxKeys: 3 }),
});

/** Secrets of the types that somebody else reads as a whole. */
const certificate = fc.record(
  {
    type: fc.constant('kubernetes.io/tls' as const),
    keys: fc.record({ 'tls.crt': source, 'tls.key': source }),
    ...settings,
  },
  { requiredKeys: ['type', 'keys'] },
);
const password = fc.record(
  {
    type: fc.constant('kubernetes.io/dockerconfigjson' as const),
    keys: fc.record({ '.dockerconfigjson': source }),
    ...settings,
  },
  { requiredKeys: ['type', 'keys'] },
);

export const secrets = fc.dictionary(dnsLabel, fc.oneof(secret, commonSecret, certificate, password), {
  maxKeys: 3,
});
