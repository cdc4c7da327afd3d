import type { AwsAccount } from '../../ground/aws-account.ts';
import { madeUpValue } from '../../ground/made-up-value.ts';
import { oddProperties, oddValue } from './odd-properties.ts';
import { operatorAccount, region } from './operator-at-work.ts';

/** A value for each way to name a source; what is read must be the one, not its neighbour. */
export const value = {
  relative: madeUpValue(),
  absolute: madeUpValue(),
  unprefixed: madeUpValue(),
  ownArn: madeUpValue(),
  plain: madeUpValue(),
  second: madeUpValue(),
  labelled: madeUpValue(),
  property: madeUpValue(),
  dotted: madeUpValue(),
  // What base64 or a template of Go would make something else of.
  untouched: Buffer.from(madeUpValue()).toString('base64'),
  template: '{{ .other }} $(OTHER) \\n "quoted" ünïcode\n',
  secret: madeUpValue(),
  absoluteSecret: madeUpValue(),
  arn: madeUpValue(),
  previous: madeUpValue(),
  versioned: madeUpValue(),
  user: madeUpValue(),
  password: madeUpValue(),
  certificate: madeUpValue(),
  key: madeUpValue(),
  legacy: madeUpValue(),
};

/** The newest value beside an older one that is asked for. */
const newer = madeUpValue();

/** The declared secrets of the service `web`. */
export const secrets = {
  database: {
    secretsManager: 'web/database',
    keys: { user: { property: 'user' }, password: { property: 'password' } },
  },
  tls: {
    mountPath: '/etc/tls',
    keys: {
      'tls.crt': { parameter: 'web/certificate' },
      'tls.key': { secretsManager: 'web/certificate', property: 'key' },
    },
  },
  legacy: {
    mountPath: '/etc/legacy',
    externalSecrets: { name: 'old-external-secret', secretName: 'old.secret' },
    keys: { 'a.key': { parameter: 'web/legacy' } },
  },
  odd: {
    mountPath: '/etc/odd',
    secretsManager: 'web/odd',
    keys: Object.fromEntries(oddProperties.map((property, index) => [`key-${index}`, { property }])),
  },
};

/** Its variables, one for each way to name a source. */
export function variables(arn: string, version: string) {
  const own = `arn:aws:ssm:${region}:${operatorAccount}:parameter`;
  return {
    RELATIVE: { parameter: 'web/relative' },
    ABSOLUTE: { parameter: '/shared/absolute' },
    OWN_ARN: { parameter: `${own}/shared/own-arn` },
    UNPREFIXED: { parameter: `${own}/unprefixed` },
    PLAIN: { parameter: 'web/plain' },
    VERSION: { parameter: 'web/version', version: 2 },
    LABEL: { parameter: 'web/label', label: 'tested' },
    PROPERTY: { parameter: 'web/json', property: 'inner' },
    DOTTED: { parameter: 'web/json', property: 'with.dot' },
    UNTOUCHED: { parameter: 'web/untouched' },
    TEMPLATE: { parameter: 'web/template' },
    SECRET: { secretsManager: 'web/secret' },
    ABSOLUTE_SECRET: { secretsManager: '/shared/secret' },
    ARN: { secretsManager: arn },
    STAGE: { secretsManager: 'web/stage', stage: 'AWSPREVIOUS' },
    VERSION_ID: { secretsManager: 'web/versioned', version },
    DB_USER: { secret: 'database', key: 'user' },
    DB_PASSWORD: { secret: 'database', key: 'password' },
  };
}

/** Puts each parameter where the rules of the README say that its name leads. */
export async function putParameters(account: AwsAccount): Promise<void> {
  await account.putParameter('/dev/web/relative', value.relative);
  await account.putParameter('/shared/absolute', value.absolute);
  await account.putParameter('/shared/own-arn', value.ownArn);
  await account.putParameter('unprefixed', value.unprefixed);
  await account.putParameter('/dev/web/plain', value.plain, 'String');
  for (const each of [newer, value.second, newer]) await account.putParameter('/dev/web/version', each);
  const version = await account.putParameter('/dev/web/label', value.labelled);
  await account.labelParameter('/dev/web/label', version, 'tested');
  await account.putParameter('/dev/web/label', newer);
  const nested = { inner: value.property, 'with.dot': value.dotted, with: { dot: newer } };
  await account.putParameter('/dev/web/json', JSON.stringify(nested));
  await account.putParameter('/dev/web/untouched', value.untouched);
  await account.putParameter('/dev/web/template', value.template);
  await account.putParameter('/dev/web/legacy', value.legacy);
  await account.putParameter('/dev/web/certificate', value.certificate);
}

/** The same for secrets; the ARN and the version id that only AWS knows. */
export async function putSecrets(account: AwsAccount) {
  await account.createSecret('dev/web/secret', value.secret);
  await account.createSecret('shared/secret', value.absoluteSecret);
  await account.createSecret('dev/web/stage', value.previous);
  await account.changeSecret('dev/web/stage', newer);
  const { version } = await account.createSecret('dev/web/versioned', value.versioned);
  await account.changeSecret('dev/web/versioned', newer);
  const database = { user: value.user, password: value.password, unused: newer };
  await account.createSecret('dev/web/database', JSON.stringify(database));
  const odd = oddProperties.map((property) => [property, oddValue(property)]);
  await account.createSecret('dev/web/odd', JSON.stringify(Object.fromEntries(odd)));
  await account.createSecret('dev/web/certificate', JSON.stringify({ key: value.key }));
  const { arn } = await account.createSecret('elsewhere/by-arn', value.arn);
  return { arn, version };
}
