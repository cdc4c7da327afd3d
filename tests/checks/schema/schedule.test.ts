import { expect, test } from 'vitest';
import { isSchedule } from '../../../src/checks/schema/schedule.ts';

test.each([
  '* * * * *',
  '*/5 1-3,7 1,15 jan-mar MON',
  '0 22 ? * 0-6',
  '5-10/2 * * * *',
  '@daily',
  '@every 1h30m',
  '  0 0 1 1 *  ',
])('%s is a schedule', (text) => {
  expect(isSchedule(text)).toBe(true);
});

test.each([
  '* * * *',
  '* * * * * *',
  '60 * * * *',
  '* 24 * * *',
  '* * 0 * *',
  '* * * 13 *',
  '* * * * 7',
  '*/0 * * * *',
  '3-1 * * * *',
  '@often',
  '@every day',
  '1/2/3 * * * *',
  'x * * * *',
])('%s is none', (text) => {
  expect(isSchedule(text)).toBe(false);
});
