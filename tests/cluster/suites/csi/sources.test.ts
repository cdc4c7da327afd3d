import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshName } from '../../ground/fresh-name.ts';
import { at, type KubernetesObject } from '../../ground/kubernetes-object.ts';
import { secretData } from '../../ground/secret-data.ts';
import { waitFor } from '../../ground/wait.ts';
import type { Delivery } from './delivery.ts';
import { startDriverAtWork, type DriverAtWork } from './driver-at-work.ts';
import { longestClass, longestKey, secretsIn, variables } from './every-declaration.ts';
import { oddValues, putEverySource, value, wholeText } from './every-source.ts';
import { oneService, role } from './one-service.ts';
import { filesOf, isHidden, variablesOf } from './program.ts';
import { describeWithMounts } from './with-mounts.ts';

let driver: DriverAtWork;
let delivery: Delivery;
let pod: KubernetesObject;
const namespace = freshName('sources');

const direct = {
  RELATIVE: value.relative,
  ABSOLUTE: value.absolute,
  OWN_ARN: value.ownArn,
  UNPREFIXED: value.unprefixed,
  FOREIGN_ARN: value.foreignArn,
  PLAIN: value.plain,
  VERSION: value.second,
  LABEL: value.labelled,
  PROPERTY: value.property,
  DOTTED: value.dotted,
  UNTOUCHED: value.untouched,
  TEMPLATE: value.template,
  SECRET: value.secret,
  ABSOLUTE_SECRET: value.absoluteSecret,
  SECRET_ARN: value.secretArn,
  FOREIGN_SECRET_ARN: value.foreignSecretArn,
  STAGE: value.previous,
  VERSION_ID: value.versioned,
};
const database = { user: value.user, password: value.password };
const whole = { whole: wholeText, part: value.part, empty: '' };
const named = { [longestKey]: value.named };
const tls = { 'tls.crt': value.certificate, 'tls.key': value.key };

describeWithMounts('every way to name a source, through the CSI driver', () => {
  beforeAll(async () => {
    driver = await startDriverAtWork();
    const env = variables(await putEverySource(driver.aws));
    driver.provider.trust(role, { namespace, serviceAccount: 'readers' });
    const serviceAccount = { name: 'readers', role };
    const rules = { silenced: { 'require-property': 'here the whole text is asked for too' } };
    const service = { env, secrets: secretsIn(namespace), serviceAccount, rules };
    const input = oneService({ namespace, csi: { mountRoot: '/mnt/own-root' }, service });
    delivery = await driver.deliver(input, 'dev/platform', 'dev/web');
    pod = delivery.pod('web');
    await driver.kubelet.mountAll(pod);
    await waitFor('the Secrets are there', async () => (await secretNames()).length >= 5);
  });

  afterAll(async () => driver?.stop());

  test('the API server took every object without a warning', () => {
    expect(delivery.of('SecretProviderClass')).toHaveLength(7);
    expect(delivery.warnings).toStrictEqual([]);
  });

  test.each([
    ['a relative parameter lies below the prefix', 'RELATIVE', value.relative],
    ['an absolute parameter does not', 'ABSOLUTE', value.absolute],
    ["an ARN of the environment's own account is its parameter", 'OWN_ARN', value.ownArn],
    ['such an ARN of a parameter outside any hierarchy too', 'UNPREFIXED', value.unprefixed],
    ['an ARN of another account is a parameter of that account', 'FOREIGN_ARN', value.foreignArn],
    ['a parameter of type String is read like a SecureString', 'PLAIN', value.plain],
    ['a version is the number that was asked for', 'VERSION', value.second],
    ['a label is the version that bears it', 'LABEL', value.labelled],
    ['a property is taken out of a JSON parameter', 'PROPERTY', value.property],
    ['a property with a dot is one property', 'DOTTED', value.dotted],
    ['a value that looks like base64 stays as it is', 'UNTOUCHED', value.untouched],
    ['nothing in a value is expanded, and no white space is lost', 'TEMPLATE', value.template],
    ['a relative secret lies below the prefix', 'SECRET', value.secret],
    ['an absolute secret does not, and has no leading slash', 'ABSOLUTE_SECRET', value.absoluteSecret],
    ['a secret is found by its full ARN', 'SECRET_ARN', value.secretArn],
    ['in another account too', 'FOREIGN_SECRET_ARN', value.foreignSecretArn],
    ['a stage is the version that bears it', 'STAGE', value.previous],
    ['a version of a secret is the one of that id', 'VERSION_ID', value.versioned],
    ['a key of a declared secret is a property of it', 'DB_USER', value.user],
    ['the next key is another property', 'DB_PASSWORD', value.password],
    ['an oddly named key is a variable', 'API_KEY', oddValues['api-key']],
    ['a JSON text is read as a whole beside its properties', 'WHOLE', wholeText],
    ['an empty property is an empty variable', 'EMPTY', ''],
    ['a key of the greatest length is a variable', 'NAMED', value.named],
  ])('%s', async (_, variable, expected) => {
    expect(await variablesOf(driver.cluster, pod)).toHaveProperty(variable, expected);
  });

  test('there is a Secret for each secret that a variable reads, with exactly its keys, under the name that the user gave', async () => {
    expect(await secretNames()).toStrictEqual([
      'own-secret',
      'web-database-csi',
      'web-env-csi',
      'web-odd-csi',
      'web-whole-csi',
    ]);
    expect(await secretData(driver.cluster, namespace, 'own-secret')).toStrictEqual(named);
    expect(await secretData(driver.cluster, namespace, 'web-database-csi')).toStrictEqual(database);
    expect(await secretData(driver.cluster, namespace, 'web-env-csi')).toStrictEqual(direct);
    expect(await secretData(driver.cluster, namespace, 'web-odd-csi')).toStrictEqual(oddValues);
    expect(await secretData(driver.cluster, namespace, 'web-whole-csi')).toStrictEqual(whole);
  });

  test('every key is a file: in the promised folder, or below the root of the environment', () => {
    const found = Object.entries(filesOf(driver.kubelet, pod)).filter(([path]) => !isHidden(path));
    const contents = Object.fromEntries(found.map(([path, { content }]) => [path, content]));
    expect(contents).toStrictEqual({
      ...below('/etc/web/odd', oddValues),
      ...below('/etc/web/odd-files', oddValues),
      ...below('/etc/web/tls', tls),
      ...below('/mnt/own-root/database', database),
      ...below('/mnt/own-root/env', direct),
      ...below('/mnt/own-root/named', named),
      ...below('/mnt/own-root/whole', whole),
    });
  });

  test('every file is readable for a program that is not root', () => {
    const modes = Object.values(filesOf(driver.kubelet, pod)).map(({ mode }) => mode);
    expect(new Set(modes)).toStrictEqual(new Set(['0644']));
  });

  test('class and volume have the names that the user gave', () => {
    expect(driver.kubelet.volumesOf(pod)).toContain('own-volume');
    const classes = delivery.of('SecretProviderClass').map(({ metadata }) => metadata.name);
    expect(classes).toContain(longestClass(namespace));
  });
});

/** The Secrets that the driver made, sorted. */
async function secretNames(): Promise<readonly string[]> {
  const all = await driver.cluster.list('v1', 'Secret', namespace);
  return all
    .filter((secret) => at(secret, 'metadata', 'labels', 'secrets-store.csi.k8s.io/managed') === 'true')
    .map(({ metadata }) => metadata.name)
    .toSorted();
}

function below(folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
}
