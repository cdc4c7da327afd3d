import { expect, onTestFinished, test, vi } from 'vitest';
import { Quiet } from '../../src/io/quiet.ts';

/** Something happens at these moments, in ms: when does it fall quiet? */
function quietAt(moments: readonly number[]): readonly number[] {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const start = performance.now();
  const found: number[] = [];
  const quiet = new Quiet(() => {
    quiet.settle();
    found.push(performance.now() - start);
  });
  for (const moment of moments) {
    vi.advanceTimersByTime(moment - (performance.now() - start));
    quiet.disturb();
  }
  vi.advanceTimersByTime(10_000);
  return found;
}

const every = (milliseconds: number, times: number) =>
  Array.from({ length: times }, (_, index) => index * milliseconds);

test('the steps of a save are one change, and two saves are two', () => {
  expect(quietAt([0, 5, 20, 300, 310])).toEqual([45, 335]);
});

test('a burst may pause longer', () => {
  expect(quietAt([...every(1, 31), 200, 380])).toEqual([580]);
});

test('what never ends is looked at every three seconds', () => {
  expect(quietAt(every(20, 200))).toEqual([3000, 4180]);
});
