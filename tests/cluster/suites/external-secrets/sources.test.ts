import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshName } from '../../ground/fresh-name.ts';
import { madeUpValue } from '../../ground/made-up-value.ts';
import { workloadKeys } from '../../ground/workload-keys.ts';
import type { Delivery } from './delivery.ts';
import { oneService, storesOf } from './one-service.ts';
import { operatorAccount, region, startOperatorAtWork, type OperatorAtWork } from './operator-at-work.ts';

/** A value for each way to name a source; what is read must be the one, not its neighbour. */
const value = {
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
};

/** The newest value beside an older one that is asked for. */
const newer = madeUpValue();

let operator: OperatorAtWork;
let delivery: Delivery;

beforeAll(async () => {
  operator = await startOperatorAtWork();
  await putParameters();
  const { arn, version } = await putSecrets();
  const namespace = freshName('sources');
  const input = oneService({
    namespace,
    externalSecrets: { store: storesOf(namespace) },
    service: { env: variables(arn, version), secrets },
  });
  delivery = await operator.deliver(input, 'dev/platform', 'dev/web');
  await delivery.ready();
});

afterAll(async () => operator?.stop());

test('nothing warned', () => {
  expect(delivery.warnings).toStrictEqual([]);
});

test.each([
  ['a relative parameter lies below the prefix', 'RELATIVE', value.relative],
  ['an absolute parameter does not', 'ABSOLUTE', value.absolute],
  ["an ARN of the environment's own account is its parameter", 'OWN_ARN', value.ownArn],
  ['such an ARN of a parameter outside any hierarchy too', 'UNPREFIXED', value.unprefixed],
  ['a parameter of type String is read like a SecureString', 'PLAIN', value.plain],
  ['a version is the number that was asked for', 'VERSION', value.second],
  ['a label is the version that bears it', 'LABEL', value.labelled],
  ['a property is taken out of a JSON parameter', 'PROPERTY', value.property],
  ['a property with a dot is one property', 'DOTTED', value.dotted],
  ['a value that looks like base64 stays as it is', 'UNTOUCHED', value.untouched],
  ['nothing in a value is expanded', 'TEMPLATE', value.template],
  ['a relative secret lies below the prefix', 'SECRET', value.secret],
  ['an absolute secret does not, and has no leading slash', 'ABSOLUTE_SECRET', value.absoluteSecret],
  ['a secret is found by its full ARN', 'ARN', value.arn],
  ['a stage is the version that bears it', 'STAGE', value.previous],
  ['a version of a secret is the one of that id', 'VERSION_ID', value.versioned],
])('%s', async (_, variable, expected) => {
  expect(await delivery.values('web-env')).toMatchObject({ [variable]: expected });
});

test('one JSON secret gives each key its property', async () => {
  expect(await delivery.values('web-database')).toStrictEqual({
    user: value.user,
    password: value.password,
  });
});

test('keys of one secret may come from both stores', async () => {
  expect(await delivery.values('web-tls')).toStrictEqual({
    'tls.crt': value.certificate,
    'tls.key': value.key,
  });
});

test('every Secret has exactly the keys that the workload uses, as variables and as files', async () => {
  const used = Object.entries(workloadKeys(delivery.objects));
  expect(used.map(([secret]) => secret)).toStrictEqual(['web-database', 'web-env', 'web-tls']);
  for (const [secret, keys] of used)
    expect(Object.keys((await delivery.values(secret)) ?? {}).toSorted()).toStrictEqual(keys);
});

test('the live objects say what the rendered ones say, and nothing more', async () => {
  for (const object of delivery.of())
    expect((await delivery.live(object))['spec']).toStrictEqual(object['spec']);
});

const secrets = {
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
};

function variables(arn: string, version: string) {
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

async function putParameters(): Promise<void> {
  const account = operator.aws.in(operatorAccount, region);
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
  await account.putParameter('/dev/web/certificate', value.certificate);
}

async function putSecrets() {
  const account = operator.aws.in(operatorAccount, region);
  await account.createSecret('dev/web/secret', value.secret);
  await account.createSecret('shared/secret', value.absoluteSecret);
  await account.createSecret('dev/web/stage', value.previous);
  await account.changeSecret('dev/web/stage', newer);
  const { version } = await account.createSecret('dev/web/versioned', value.versioned);
  await account.changeSecret('dev/web/versioned', newer);
  const database = { user: value.user, password: value.password, unused: newer };
  await account.createSecret('dev/web/database', JSON.stringify(database));
  await account.createSecret('dev/web/certificate', JSON.stringify({ key: value.key }));
  const { arn } = await account.createSecret('elsewhere/by-arn', value.arn);
  return { arn, version };
}
