import { z } from 'zod';

/** Minor versions of a program, the first and the last, between which the same holds. */
export interface VersionRange {
  readonly from: string;
  readonly to: string;
}

/** A program in the cluster whose versions Purser knows, the oldest first. */
export interface Program<Range extends VersionRange> {
  readonly name: string;
  /** What an environment that names no version has: the newest version that the facts were read from. */
  readonly newest: string;
  readonly ranges: readonly Range[];
}

/**
 * The field by which an environment says which version of a program runs in its cluster. A version that Purser does not know is refused: what it
 * defaults and what it serves would be a guess, and a wrong guess is OutOfSync for ever.
 */
export function versionOf(program: Program<VersionRange>) {
  return z
    .string()
    .regex(/^\d+\.\d+\.\d+$/, {
      error: `expected a full version in quotes such as "${program.newest}"`,
      abort: true,
    })
    .refine((version) => find(program, version) !== undefined, {
      error: `Purser does not know this version of ${program.name}: expected ${known(program)}`,
    })
    .default(program.newest);
}

/** What holds for a version that the schema has let through. */
export function profileOf<Range extends VersionRange>(program: Program<Range>, version: string): Range {
  const range = find(program, version);
  if (range === undefined) throw new Error(`there is no profile of ${program.name} ${version}`);
  return range;
}

function find<Range extends VersionRange>({ ranges }: Program<Range>, version: string): Range | undefined {
  const asked = place(version);
  return ranges.find(({ from, to }) => place(from) <= asked && asked <= place(to));
}

/** Versions in their order; patches do not count. */
function place(version: string): number {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major * 1000 + minor;
}

/** `0.16 to 0.20, 1.0 to 1.3 or 2.0 to 2.9`: ranges of one major version are said as one. */
function known({ ranges }: Program<VersionRange>): string {
  const majors = new Map<string, VersionRange>();
  for (const { from, to } of ranges) {
    const [major = ''] = from.split('.');
    majors.set(major, { from: majors.get(major)?.from ?? from, to });
  }
  const said = [...majors.values()].map(({ from, to }) => (from === to ? `${to}.x` : `${from}.x to ${to}.x`));
  return said.join(', ').replace(/, ([^,]*)$/, ' or $1');
}
