import { expect, test } from 'vitest';
import { stringLike } from '../../../src/checks/iam/string-like.ts';

test.each([
  ['', ''],
  ['*', ''],
  ['*', '*'],
  ['ssm:Get?arameter*', 'ssm:GetParameters'],
  ['a*b*c', 'aXbXbXc'],
  ['*ab', 'aab'],
  ['arn:aws:ssm:*:parameter/app/*', 'arn:aws:ssm:eu-west-1:1:parameter/app/x'],
  ['secret:app-??????', 'secret:app-??????'],
])('%s matches %s', (pattern, text) => {
  expect(stringLike(pattern, text)).toBe(true);
});

test.each([
  ['', 'a'],
  ['a', ''],
  ['?', ''],
  ['a*b', 'abc'],
  ['a.c', 'abc'],
  ['secret:app-AbCdEf', 'secret:app-??????'],
  ['arn:aws:ssm:*:parameter/app/*', 'arn:aws:ssm:eu-west-1:1:parameter/app'],
])('%s does not match %s', (pattern, text) => {
  expect(stringLike(pattern, text)).toBe(false);
});

test('no pattern takes longer than its length times that of the text', () => {
  expect(stringLike('*a'.repeat(3000), 'a'.repeat(2999))).toBe(false);
  expect(stringLike(`${'*a'.repeat(1000)}b`, 'a'.repeat(6000))).toBe(false);
});
