import { textAt } from '../values/field.ts';
import type { YamlMap } from '../values/yaml-value.ts';
import { clusterPatches } from './cluster-patches.ts';
import { followExtends } from './follow-extends.ts';
import type { TextFile } from '../values/text-file.ts';

/** An environment file, read and not judged. */
interface ReadEnvironment {
  readonly name: string;
  readonly files: { readonly file: TextFile };
  readonly input: YamlMap | undefined;
  readonly extends: string | undefined;
}

/**
 * The names that environments have, one for each of their clusters, of files that nobody has judged: a schema alone takes longer to load than a
 * shell should wait. What is wrong keeps the name of its folder, as for all commands.
 */
export function environmentNames(
  files: ReadonlyMap<string, TextFile>,
  read: (file: TextFile) => YamlMap | undefined,
): readonly string[] {
  const all = new Map(
    [...files].map(([name, file]): [string, ReadEnvironment] => {
      const input = read(file);
      return [name, { name, files: { file }, input, extends: textAt(input, 'extends') }];
    }),
  );
  return [...all.values()].flatMap((each) => namesOf(each, all)).toSorted();
}

function namesOf(first: ReadEnvironment, all: ReadonlyMap<string, ReadEnvironment>): readonly string[] {
  const { members, unknown, circle } = followExtends(first, all);
  const isWrong =
    unknown !== undefined || circle !== undefined || members.some(({ input }) => input === undefined);
  const clusters = isWrong ? undefined : clusterPatches(members);
  if (clusters === undefined || clusters.size === 0) return [first.name];
  return [...clusters.keys()].map((cluster) => `${first.name}-${cluster}`);
}
