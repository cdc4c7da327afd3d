import type { Criterion } from './criterion.ts';
import { freeLabels } from './labels.ts';
import { freeNames } from './names.ts';
import { oneMore } from './one-more.ts';
import { optionalParts } from './optional.ts';
import { orderings } from './ordering.ts';
import { otherValues } from './other-values.ts';
import { freePorts } from './ports.ts';
import { sameMeanings } from './same-meaning.ts';
import { whatProgramsRead } from './what-programs-read.ts';

/** Every criterion, the narrow ones first. */
export const allCriteria: readonly Criterion[] = [
  ...sameMeanings,
  ...orderings,
  ...freeLabels,
  ...freeNames,
  ...freePorts,
  ...whatProgramsRead,
  ...oneMore,
  ...otherValues,
  ...optionalParts,
];
