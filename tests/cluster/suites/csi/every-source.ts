import type { AwsEmulator } from '../../ground/aws-emulator.ts';
import { madeUpValue } from '../../ground/made-up-value.ts';
import { region } from './driver-at-work.ts';
import { account, otherAccount } from './one-service.ts';

/** A value for each way to name a source; what is read must be the one, not its neighbour. */
export const value = {
  relative: madeUpValue(),
  absolute: madeUpValue(),
  unprefixed: madeUpValue(),
  ownArn: madeUpValue(),
  foreignArn: madeUpValue(),
  plain: madeUpValue(),
  second: madeUpValue(),
  labelled: madeUpValue(),
  property: madeUpValue(),
  dotted: madeUpValue(),
  // What base64 or a template of Go would make something else of.
  untouched: Buffer.from(madeUpValue()).toString('base64'),
  template: ' {{ .other }} $(OTHER) \\n "quoted" ünïcode\r\n\tand a second line\n\n',
  secret: madeUpValue(),
  absoluteSecret: madeUpValue(),
  secretArn: madeUpValue(),
  foreignSecretArn: madeUpValue(),
  previous: madeUpValue(),
  versioned: madeUpValue(),
  user: madeUpValue(),
  password: madeUpValue(),
  certificate: madeUpValue(),
  key: madeUpValue(),
  part: madeUpValue(),
  named: madeUpValue(),
};

/** The newest value beside an older one that is asked for. */
const newer = madeUpValue();

/** Keys by the odd names of the properties that they are taken from. */
export const odd = {
  '.leading-dot': 'leading',
  'UPPER.and_lower-1': 'upper',
  'api-key': 'api-key',
  colon: 'a:b/c',
  digit: '1st',
  dotted: 'a.b',
  plain: '_plain_1',
  quote: "it's",
  space: 'two words',
  umlaut: 'Schlüssel',
};

/** Their values by key. */
export const oddValues = Object.fromEntries(Object.keys(odd).map((key) => [key, madeUpValue()]));
const oddText = JSON.stringify(
  Object.fromEntries(Object.entries(odd).map(([key, property]) => [property, oddValues[key]])),
);

/** A JSON text that is read as a whole too. */
export const wholeText = JSON.stringify({ part: value.part, empty: '' }, undefined, 2);

/** Sources of Secrets Manager that only AWS can name. */
export interface Named {
  readonly arn: string;
  readonly foreignArn: string;
  readonly version: string;
}

export async function putEverySource(aws: AwsEmulator): Promise<Named> {
  await putParameters(aws);
  return putSecrets(aws);
}

async function putParameters(aws: AwsEmulator): Promise<void> {
  const own = aws.in(account, region);
  await own.putParameter('/dev/web/relative', value.relative);
  await own.putParameter('/shared/absolute', value.absolute);
  await own.putParameter('/shared/own-arn', value.ownArn);
  await own.putParameter('unprefixed', value.unprefixed);
  await aws.in(otherAccount, region).putParameter('/shared/foreign', value.foreignArn);
  await own.putParameter('/dev/web/plain', value.plain, 'String');
  for (const each of [newer, value.second, newer]) await own.putParameter('/dev/web/version', each);
  const version = await own.putParameter('/dev/web/label', value.labelled);
  await own.labelParameter('/dev/web/label', version, 'tested');
  await own.putParameter('/dev/web/label', newer);
  const nested = { inner: value.property, 'with.dot': value.dotted, with: { dot: newer } };
  await own.putParameter('/dev/web/json', JSON.stringify(nested));
  await own.putParameter('/dev/web/untouched', value.untouched);
  await own.putParameter('/dev/web/template', value.template);
  await own.putParameter('/dev/web/certificate', value.certificate);
  await own.putParameter('/dev/web/odd', oddText);
}

async function putSecrets(aws: AwsEmulator): Promise<Named> {
  const own = aws.in(account, region);
  await own.createSecret('dev/web/secret', value.secret);
  await own.createSecret('shared/secret', value.absoluteSecret);
  await own.createSecret('dev/web/stage', value.previous);
  await own.changeSecret('dev/web/stage', newer);
  const { version } = await own.createSecret('dev/web/versioned', value.versioned);
  await own.changeSecret('dev/web/versioned', newer);
  const database = { user: value.user, password: value.password, unused: newer };
  await own.createSecret('dev/web/database', JSON.stringify(database));
  await own.createSecret('dev/web/certificate', JSON.stringify({ key: value.key }));
  await own.createSecret('dev/web/odd', oddText);
  await own.createSecret('dev/web/whole', wholeText);
  await own.createSecret('dev/web/named', JSON.stringify({ named: value.named }));
  const { arn } = await own.createSecret('elsewhere/by-arn', value.secretArn);
  const foreign = await aws.in(otherAccount, region).createSecret('foreign/by-arn', value.foreignSecretArn);
  return { arn, foreignArn: foreign.arn, version };
}
