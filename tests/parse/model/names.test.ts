import { expect, test } from 'vitest';
import { goDuration } from '../../../src/parse/model/go-duration.ts';
import { remoteName } from '../../../src/parse/model/remote-name.ts';
import { roleArn } from '../../../src/parse/model/role-arn.ts';
import { orderVariables } from '../../../src/parse/model/variables.ts';
import { Environment } from '../../../environments/environment.ts';

test.each([
  ['1h', '1h0m0s'],
  ['30m', '30m0s'],
  ['90m', '1h30m0s'],
  ['45s', '45s'],
  ['1h30m', '1h30m0s'],
  ['3600s', '1h0m0s'],
])('Go prints %s as %s', (given, printed) => expect(goDuration(given)).toBe(printed));

const environment = Environment.parse({
  cluster: { name: 'dev', kubernetes: '1.35' },
  aws: { account: '111111111111', region: 'eu-west-1' },
  argocd: { repository: 'https://git.example.com/shop/deploy.git' },
  secrets: { backend: 'csi', parameterStore: { prefix: '/dev/' }, secretsManager: { prefix: 'dev/' } },
});

test.each([
  ['web/key', 'parameterStore', '/dev/web/key'],
  ['/shared/key', 'parameterStore', '/shared/key'],
  ['web/key', 'secretsManager', 'dev/web/key'],
  ['/shared/key', 'secretsManager', 'shared/key'],
  ['arn:aws:ssm:eu-west-1:111111111111:parameter/dev/key', 'parameterStore', '/dev/key'],
  ['arn:aws:ssm:eu-west-1:111111111111:parameter/key', 'parameterStore', 'key'],
  [
    'arn:aws:ssm:eu-west-1:999999999999:parameter/key',
    'parameterStore',
    'arn:aws:ssm:eu-west-1:999999999999:parameter/key',
  ],
] as const)('%s in %s is %s', (given, store, full) =>
  expect(remoteName(given, store, environment)).toBe(full),
);

test('a role is its ARN, or a name in the account', () => {
  expect(roleArn('team/web', environment.aws)).toBe('arn:aws:iam::111111111111:role/team/web');
  expect(roleArn('arn:aws:iam::999999999999:role/web', environment.aws)).toBe(
    'arn:aws:iam::999999999999:role/web',
  );
});

const names = (variables: Readonly<Record<string, string>>) =>
  orderVariables(Object.entries(variables).map(([name, value]) => ({ name, value }))).map(({ name }) => name);

test('variables are sorted by name, whatever their order in the file', () => {
  expect(names({ B: '', C: '', A: '' })).toEqual(['A', 'B', 'C']);
});

test('a variable comes after those that its text mentions', () => {
  expect(names({ A_URL: 'http://$(Z_HOST):$(B_PORT)', B_PORT: '', Z_HOST: '' })).toEqual([
    'B_PORT',
    'Z_HOST',
    'A_URL',
  ]);
});

test('an escaped mention is none, and a circle ends', () => {
  expect(names({ A: '$$(B)', B: '' })).toEqual(['A', 'B']);
  expect(names({ A: '$(B)', B: '$(A)' })).toEqual(['B', 'A']);
});
