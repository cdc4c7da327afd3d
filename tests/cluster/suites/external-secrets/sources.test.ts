import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshName } from '../../ground/fresh-name.ts';
import { at } from '../../ground/kubernetes-object.ts';
import { workloadKeys } from '../../ground/workload-keys.ts';
import type { Delivery } from './delivery.ts';
import { oneService, storesOf } from './one-service.ts';
import { operatorAccount, region, startOperatorAtWork, type OperatorAtWork } from './operator-at-work.ts';
import { oddProperties, oddValue } from './odd-properties.ts';
import { putParameters, putSecrets, secrets, value, variables } from './sources-in-aws.ts';

let operator: OperatorAtWork;
let delivery: Delivery;

beforeAll(async () => {
  operator = await startOperatorAtWork();
  const account = operator.aws.in(operatorAccount, region);
  await putParameters(account);
  const { arn, version } = await putSecrets(account);
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

test('every property that the schema lets through is found', async () => {
  const expected = oddProperties.map((property, index) => [`key-${index}`, oddValue(property)]);
  expect(await delivery.values('web-odd')).toStrictEqual(Object.fromEntries(expected));
});

test('an ExternalSecret and its Secret may have names of their own', async () => {
  const secret = delivery.one('ExternalSecret', 'old-external-secret');
  expect(at(secret, 'spec', 'target', 'name')).toBe('old.secret');
  expect(await delivery.values('old-external-secret')).toStrictEqual({ 'a.key': value.legacy });
});

test('the operator asks for values, and for nothing else that its role would have to permit', async () => {
  const actions = (await operator.aws.requests()).map(({ action }) => action);
  expect([...new Set(actions)].toSorted()).toStrictEqual([
    'AmazonSSM.GetParameter',
    'secretsmanager.GetSecretValue',
  ]);
});

test('every Secret has exactly the keys that the workload uses, as variables and as files', async () => {
  const used = Object.entries(workloadKeys(delivery.objects));
  expect(used.map(([secret]) => secret)).toStrictEqual([
    'old.secret',
    'web-database',
    'web-env',
    'web-odd',
    'web-tls',
  ]);
  for (const [secret, keys] of used)
    expect(Object.keys((await delivery.valuesOf(secret)) ?? {}).toSorted()).toStrictEqual(keys);
});

test('the live objects say what the rendered ones say, and nothing more', async () => {
  for (const object of delivery.of())
    expect((await delivery.live(object))['spec']).toStrictEqual(object['spec']);
});
