import { grouped } from '../kept/grouped.ts';
import type { RelationRule } from '../relation-rule.ts';
import { encryptedIn, type Encrypted } from './encrypted.ts';
import { permission } from './permission.ts';
import type { Reader } from './reader.ts';
import { readersIn } from './readers.ts';

/** AWS KMS docs, key policies: who may read a secret may not decrypt it yet, unless the key is of AWS. */
export const requireKeyPermission: RelationRule = {
  id: 'require-key-permission',
  level: 'default',
  rows: ['R140'],
  why: 'AWS decrypts for those alone who may use the key: AccessDenied, though the role may read',
  help: 'allow kms:Decrypt on the ARN of the key, or silence this where the policy of the key names the role',
  check: (objects, facts, say) => {
    const readers = readersIn(objects, facts);
    if (readers.length === 0) return;
    const encrypted = grouped(encryptedIn(objects), ({ resource }) => resource);
    if (encrypted.size === 0) return;
    for (const reader of readers)
      for (const { service, resource, arn, path } of reader.readings) {
        const lacking = (encrypted.get(resource) ?? []).find((each) => cannotDecrypt(reader, each));
        if (lacking === undefined) continue;
        if (permission(reader.role.statements, reader.actions[service], arn) !== 'yes') continue;
        const what = `${resource} is encrypted with the key ${lacking.key}, which the role ${reader.role.name} may not use`;
        say(reader.object, path, what);
      }
  },
};

function cannotDecrypt({ role, region }: Reader, encrypted: Encrypted): boolean {
  if ((encrypted.region ?? region) !== region) return false;
  const { partition, account, statements } = role;
  const isId = /^(?:mrk-)?[\da-f-]{32,36}$/.test(encrypted.key);
  const key = isId ? `arn:${partition}:kms:${region}:${account}:key/${encrypted.key}` : encrypted.key;
  const [, own] = /^arn:[^:]+:kms:([^:]+):[^:]+:key\//.exec(key) ?? [];
  if (own !== undefined && own !== region) return false;
  // Which key has an alias, or comes of an object, is not known: then any key may be meant.
  return permission(statements, 'kms:Decrypt', own === undefined ? undefined : key) === 'no';
}
