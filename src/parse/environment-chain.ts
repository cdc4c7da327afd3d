import { EnvironmentFamily } from '../../environments/environment-family.ts';
import type { Issue } from '../values/issue.ts';
import type { Problem } from '../values/problem.ts';
import { suggest } from '../values/suggest.ts';
import type { YamlMap } from '../values/yaml-value.ts';
import type { EnvironmentFiles } from './input-tree.ts';
import { followExtends } from './follow-extends.ts';
import { parseSchema } from './schema-problems.ts';
import { Sources } from './sources.ts';
import { readYaml } from './yaml/read-yaml.ts';

/** One environment file, read. */
export interface Member {
  readonly files: EnvironmentFiles;
  readonly input: YamlMap | undefined;
  readonly extends: string | undefined;
  readonly services: readonly string[] | undefined;
  readonly issues: readonly Issue[];
}

/** Reads an environment file, and judges what it says of other environments. */
export function member(files: EnvironmentFiles): Member {
  const { value: input, issues } = readYaml(files.file.path, files.file.text);
  const family = {
    extends: input?.['extends'],
    services: input?.['services'],
    clusters: input?.['clusters'],
  };
  const parsed = parseSchema(EnvironmentFamily, family);
  const problems = parsed.problems.map((problem) => placed(files, problem));
  return {
    files,
    input,
    extends: parsed.value?.extends,
    services: parsed.value?.services,
    issues: [...issues, ...problems],
  };
}

interface Chain {
  /** The environment itself first, then what it extends, and so on. */
  readonly members: readonly Member[];
  readonly issues: readonly Issue[];
}

/** What an environment extends, as far as it can be followed. */
export function chainOf(first: Member, all: ReadonlyMap<string, Member>): Chain {
  const followed = followExtends(first, all);
  const last = followed.members.at(-1) ?? first;
  const issues = [
    ...(followed.unknown === undefined ? [] : [unknownParent(last, followed.unknown, all)]),
    ...(followed.circle === undefined ? [] : [circle(followed.circle)]),
  ];
  return { members: followed.members, issues };
}

/** An issue at what an environment file says. */
export function placed({ file }: Pick<EnvironmentFiles, 'file'>, problem: Problem): Issue {
  return new Sources([{ file, kind: 'environment' }]).place(problem);
}

function unknownParent({ files }: Member, name: string, members: ReadonlyMap<string, Member>): Issue {
  const what = `extends the environment "${name}", which does not exist${suggest(name, members.keys())}`;
  return placed(files, { path: ['extends'], what, help: 'correct the name, or remove it' });
}

/** However one comes into it, a circle is said once: at the first of its names. */
function circle(members: readonly Member[]): Issue {
  const names = members.map(({ files: { name } }) => name);
  const start = names.indexOf(names.toSorted()[0] ?? '');
  const [first = '', ...others] = [...names.slice(start), ...names.slice(0, start)];
  const files = members[start]?.files ?? { file: { path: '', text: '' } };
  const what =
    others.length === 0
      ? 'the environment extends itself'
      : `the environment extends itself: ${[first, ...others, first].join(' -> ')}`;
  return placed(files, { path: ['extends'], what, help: 'one of them has to stand alone' });
}
