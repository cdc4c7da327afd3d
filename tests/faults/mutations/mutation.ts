import * as fc from 'fast-check';
import { changeFiles, fileChanges } from './file-changes.ts';
import { changeText, textChanges } from './text-changes.ts';
import { changeValue, valueChanges } from './value-changes.ts';

/** A repository's input by path. */
export type Files = Readonly<Record<string, Buffer>>;

/** One random change; the numbers choose file and places, whatever there is to choose from. */
export interface Mutation {
  readonly change: (typeof changes)[number];
  readonly file: number;
  readonly place: number;
  readonly other: number;
}

const changes = [...fileChanges, ...textChanges, ...valueChanges] as const;

/** A few changes, one after the other: most people make one mistake, and two can hide each other. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    change: fc.constantFrom(...changes),
    file: fc.nat(),
    place: fc.nat(),
    other: fc.nat(),
  }),
  { minLength: 1, maxLength: 4 },
);

export function mutate(files: Files, { change, file, place, other }: Mutation): Files {
  const paths = Object.keys(files).toSorted();
  const path = paths[file % paths.length];
  const bytes = path === undefined ? undefined : files[path];
  if (path === undefined || bytes === undefined) return files;
  const where = { place, other };
  if (isOneOf(fileChanges, change)) return changeFiles(files, path, change, where);
  const changed = isOneOf(textChanges, change)
    ? changeText(bytes, change, where)
    : isOneOf(valueChanges, change)
      ? changeValue(bytes, change, where)
      : bytes;
  return { ...files, [path]: changed };
}

function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return names.some((each) => each === name);
}
