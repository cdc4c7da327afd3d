import { mapAt, textAt } from '../../values/field.ts';
import { suggest } from '../../values/suggest.ts';
import type { ObjectRule } from '../object-rule.ts';
import { secretStores } from './secret-specs.ts';

/** E: apis/externalsecrets/v1/secretstore_types.go, SecretStoreProvider; a newer version may have more. */
const providers = [
  'akeyless',
  'alibaba',
  'aws',
  'azurekv',
  'barbican',
  'beyondtrust',
  'bitwardensecretsmanager',
  'chef',
  'cloudrusm',
  'conjur',
  'delinea',
  'device42',
  'doppler',
  'dvls',
  'fake',
  'fortanix',
  'gcpsm',
  'github',
  'gitlab',
  'ibm',
  'infisical',
  'keepersecurity',
  'kubernetes',
  'ngrok',
  'onboardbase',
  'onepassword',
  'onepasswordSDK',
  'oracle',
  'ovh',
  'passbolt',
  'passworddepot',
  'previder',
  'pulumi',
  'scaleway',
  'secretserver',
  'senhasegura',
  'vault',
  'volcengine',
  'webhook',
  'yandexcertificatemanager',
  'yandexlockbox',
];

export const validStoreProvider: ObjectRule = {
  id: 'valid-store-provider',
  level: 'contract',
  rows: [],
  why: 'the API server refuses a store that has no provider, or several',
  help: 'write exactly one provider',
  on: secretStores,
  check: ({ value }, _, say) => {
    const given = Object.keys(mapAt(value, 'spec', 'provider') ?? {});
    if (given.length !== 1)
      say(['spec', 'provider'], given.length === 0 ? 'names no provider' : `names ${given.join(' and ')}`);
    for (const name of given) {
      if (name !== 'aws' && services.has(textAt(value, 'spec', 'provider', name, 'service') ?? ''))
        say(['spec', 'provider', name], `there is no provider ${name}; its service is one of aws`);
      else if (!providers.includes(name) && suggest(name, providers) !== '')
        say(['spec', 'provider', name], `there is no provider ${name}${suggest(name, providers)}`);
    }
  },
};

/** What only AWS has. */
const services: ReadonlySet<string> = new Set(['SecretsManager', 'ParameterStore']);
