import type { Issue } from '../../../values/issue.ts';
import { placesIn } from '../place.ts';
import type { Fault } from './fault.ts';

/** The faults of one file, in the order of its lines. */
export const toIssues = (file: string, text: string, faults: readonly Fault[]): readonly Issue[] => {
  const placeAt = placesIn(text);
  return faults
    .toSorted((a, b) => (a.offset ?? 0) - (b.offset ?? 0))
    .map(({ offset, what, help }) => ({
      file,
      ...(offset === undefined ? {} : placeAt(offset)),
      what,
      help,
    }));
};
