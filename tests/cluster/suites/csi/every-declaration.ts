import { region } from './driver-at-work.ts';
import { odd, type Named } from './every-source.ts';
import { account, otherAccount } from './one-service.ts';

/** As long as a key may be. */
export const longestKey = 'k'.repeat(239);

/** Variables that name each kind of source themselves, and some that read keys of declared secrets. */
export function variables({ arn, foreignArn, version }: Named) {
  const own = `arn:aws:ssm:${region}:${account}:parameter`;
  return {
    RELATIVE: { parameter: 'web/relative' },
    ABSOLUTE: { parameter: '/shared/absolute' },
    OWN_ARN: { parameter: `${own}/shared/own-arn` },
    UNPREFIXED: { parameter: `${own}/unprefixed` },
    FOREIGN_ARN: { parameter: `arn:aws:ssm:${region}:${otherAccount}:parameter/shared/foreign` },
    PLAIN: { parameter: 'web/plain' },
    VERSION: { parameter: 'web/version', version: 2 },
    LABEL: { parameter: 'web/label', label: 'tested' },
    PROPERTY: { parameter: 'web/json', property: 'inner' },
    DOTTED: { parameter: 'web/json', property: 'with.dot' },
    UNTOUCHED: { parameter: 'web/untouched' },
    TEMPLATE: { parameter: 'web/template' },
    SECRET: { secretsManager: 'web/secret' },
    ABSOLUTE_SECRET: { secretsManager: '/shared/secret' },
    SECRET_ARN: { secretsManager: arn },
    FOREIGN_SECRET_ARN: { secretsManager: foreignArn },
    STAGE: { secretsManager: 'web/stage', stage: 'AWSPREVIOUS' },
    VERSION_ID: { secretsManager: 'web/versioned', version },
    DB_USER: { secret: 'database', key: 'user' },
    DB_PASSWORD: { secret: 'database', key: 'password' },
    API_KEY: { secret: 'odd', key: 'api-key' },
    WHOLE: { secret: 'whole', key: 'whole' },
    EMPTY: { secret: 'whole', key: 'empty' },
    NAMED: { secret: 'named', key: longestKey },
  };
}

const oddKeys = Object.fromEntries(Object.entries(odd).map(([key, property]) => [key, { property }]));

/**
 * As long as the name of a class may be: the driver's own object is named `<pod>-<namespace>-<class>`, which has at most 253 characters (rule R31),
 * and a pod of the Deployment `web` has two dashes, a hash of ten and five more.
 */
export function longestClass(namespace: string): string {
  return 'own-class-'.padEnd(253 - 'web-1234567890-12345'.length - namespace.length - 2, 'x');
}

/** Secrets as variables, as files and as both, from either store and from both. */
export const secretsIn = (namespace: string) => ({
  database: {
    secretsManager: 'web/database',
    keys: { user: { property: 'user' }, password: { property: 'password' } },
  },
  odd: { parameter: 'web/odd', mountPath: '/etc/web/odd', keys: oddKeys },
  'odd-files': { secretsManager: 'web/odd', mountPath: '/etc/web/odd-files', keys: oddKeys },
  tls: {
    mountPath: '/etc/web/tls',
    keys: {
      'tls.crt': { parameter: 'web/certificate' },
      'tls.key': { secretsManager: 'web/certificate', property: 'key' },
    },
  },
  whole: {
    secretsManager: 'web/whole',
    keys: { whole: {}, part: { property: 'part' }, empty: { property: 'empty' } },
  },
  named: {
    secretsManager: 'web/named',
    keys: { [longestKey]: { property: 'named' } },
    csi: { name: longestClass(namespace), secretName: 'own-secret', volumeName: 'own-volume' },
  },
});
