import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAwsEmulator, type AwsEmulator } from '../../ground/aws-emulator.ts';
import { endProcesses } from '../../ground/end-processes.ts';
import { GroundFolder } from '../../ground/ground-folder.ts';
import { Launcher } from '../../ground/launcher.ts';
import { madeUpValue } from '../../ground/made-up-value.ts';

const region = 'eu-west-1';
const folder = GroundFolder.create(true);
let aws: AwsEmulator;

beforeAll(async () => {
  aws = await startAwsEmulator(new Launcher(folder));
});

afterAll(async () => {
  await endProcesses(folder.processes);
  folder.remove();
});

test('a changed parameter gets the next version', async () => {
  const account = aws.in('111111111111', region);
  expect(await account.putParameter('/dev/web/key', madeUpValue())).toBe(1);
  expect(await account.putParameter('/dev/web/key', madeUpValue())).toBe(2);
});

test('each account has its own secrets', async () => {
  const { arn } = await aws.in('111111111111', region).createSecret('dev/web', madeUpValue());
  expect(arn).toMatch(/^arn:aws:secretsmanager:eu-west-1:111111111111:secret:dev\/web-/);
  await expect(aws.in('222222222222', region).changeSecret('dev/web', madeUpValue())).rejects.toThrow(
    'ResourceNotFoundException',
  );
});

test('each region has its own secrets', async () => {
  await aws.in('111111111111', region).createSecret('dev/regional', madeUpValue());
  const elsewhere = aws.in('111111111111', 'us-east-1');
  await expect(elsewhere.changeSecret('dev/regional', madeUpValue())).rejects.toThrow(
    'ResourceNotFoundException',
  );
});

test('an access key and a role belong to the account', async () => {
  const account = aws.in('333333333333', region);
  expect((await account.createAccessKey('operator')).AWS_ACCESS_KEY_ID).toMatch(/^AKIA/);
  expect(await account.createRole('reader', { Version: '2012-10-17', Statement: [] })).toBe(
    'arn:aws:iam::333333333333:role/reader',
  );
});

test('what a program asks is written down, what a test asks is not', async () => {
  await aws.in('111111111111', region).putParameter('/dev/web/recorded', madeUpValue());
  const body = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: 'arn:aws:iam::333333333333:role/reader',
    RoleSessionName: 'web',
    WebIdentityToken: 'token',
  });
  expect((await fetch(aws.address, { method: 'POST', body })).ok).toBe(true);
  const requests = await aws.requests();
  expect(requests.map(({ action, form }) => [action, form.get('WebIdentityToken')])).toStrictEqual([
    ['AssumeRoleWithWebIdentity', 'token'],
  ]);
});
