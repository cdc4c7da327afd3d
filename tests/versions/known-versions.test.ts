import { describe, expect, test } from 'vitest';
import { profileOf, versionOf, type Program, type VersionRange } from '../../environments/known-versions.ts';
import { programs } from '../../environments/version-profiles.ts';

const sample = {
  name: 'Sample',
  newest: '2.1.0',
  ranges: [
    { from: '0.9', to: '0.20', row: 'old' },
    { from: '1.0', to: '1.0', row: 'one' },
    { from: '2.0', to: '2.0', row: 'two' },
    { from: '2.1', to: '2.1', row: 'newest' },
  ],
};

test.each([
  ['0.9.0', 'old'],
  ['0.10.7', 'old'],
  ['0.20.99', 'old'],
  ['1.0.0', 'one'],
  ['2.0.1', 'two'],
  ['2.1.0', 'newest'],
])('%s is in its range: %s', (version, row) => {
  expect(versionOf(sample).parse(version)).toBe(version);
  expect(profileOf(sample, version).row).toBe(row);
});

test.each(['0.8.9', '0.21.0', '1.1.0', '2.2.0', '3.0.0', '10.0.0'])('%s is not known', (version) => {
  expect(versionOf(sample).safeParse(version).error?.issues).toEqual([
    expect.objectContaining({
      message:
        'Purser does not know this version of Sample: expected 0.9.x to 0.20.x, 1.0.x or 2.0.x to 2.1.x',
    }),
  ]);
});

test.each(['2.1', 'v2.1.0', '2.1.0-rc1', 'latest', ''])('"%s" is no version, and said once', (version) => {
  expect(versionOf(sample).safeParse(version).error?.issues).toEqual([
    expect.objectContaining({ message: 'expected a full version in quotes such as "2.1.0"' }),
  ]);
});

test('who names no version has the newest', () => {
  expect(versionOf(sample).parse(undefined)).toBe('2.1.0');
});

const table: readonly (readonly [string, Program<VersionRange>])[] = Object.entries(programs);

describe.each(table)('the table of %s', (_, program) => {
  test('knows its own newest version, in its last range', () => {
    expect(profileOf(program, program.newest)).toBe(program.ranges.at(-1));
  });

  test('has its ranges in order, and none twice', () => {
    const ends = program.ranges.flatMap(({ from, to }) => [from, to].map(number));
    expect(ends).toEqual(ends.toSorted((one, other) => one - other));
    const starts = program.ranges.map(({ from }) => from);
    const overlapping = program.ranges.filter(({ to }, index) => to === starts[index + 1]);
    expect(overlapping).toEqual([]);
  });
});

function number(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}
