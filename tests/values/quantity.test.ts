import { expect, test } from 'vitest';
import { amount, isAbove, isWhole } from '../../src/values/quantity.ts';

test.each(['1', '1.1G', '0.7M', '0.5Ki', '1000m', '1.50k', '0.125Gi'])(
  '%s is a whole number of bytes',
  (text) => {
    expect(isWhole(amount(text), 1n)).toBe(true);
  },
);

test.each(['0.5', '1m', '1500m', '0.1Gi', '0.3Mi', '1.0001k'])('%s is not', (text) => {
  expect(isWhole(amount(text), 1n)).toBe(false);
});

test('thousandths of a CPU are counted as wholes', () => {
  const whole = ['0.001', '1m', '1.5', '2'].map((text) => isWhole(amount(text), 1000n));
  const parts = ['0.0005', '0.1m'].map((text) => isWhole(amount(text), 1000n));
  expect({ whole, parts }).toStrictEqual({ whole: [true, true, true, true], parts: [false, false] });
});

test('amounts with different endings are compared as numbers', () => {
  expect(isAbove(amount('1Gi'), amount('1G'))).toBe(true);
  expect(isAbove(amount('0.5Gi'), amount('512Mi'))).toBe(false);
  expect(isAbove(amount('7Ei'), amount('9223372036854775807'))).toBe(false);
  expect(isAbove(amount('8Ei'), amount('9223372036854775807'))).toBe(true);
});
