import { EnvironmentFamily } from '../../environments/environment-family.ts';
import type { Issue } from '../values/issue.ts';
import { suggest } from '../values/suggest.ts';
import type { TextFile } from '../values/text-file.ts';
import type { YamlMap } from '../values/yaml-value.ts';
import type { EnvironmentFiles } from './input-tree.ts';
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
  const sources = new Sources([{ file: files.file, kind: 'environment' }]);
  const problems = parsed.problems.map((problem) => sources.place(problem));
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
export function chainOf(first: Member, members: ReadonlyMap<string, Member>): Chain {
  const chain: Member[] = [first];
  for (let last = first; last.extends !== undefined;) {
    const next = members.get(last.extends);
    if (next === undefined) return { members: chain, issues: [unknownParent(last, last.extends, members)] };
    if (chain.includes(next)) return { members: chain, issues: [circle(last, last.extends)] };
    chain.push(next);
    last = next;
  }
  return { members: chain, issues: [] };
}

function unknownParent({ files }: Member, name: string, members: ReadonlyMap<string, Member>): Issue {
  const what = `extends the environment "${name}", which does not exist${suggest(name, members.keys())}`;
  return placed(files.file, { path: ['extends'], what, help: 'correct the name, or remove it' });
}

function circle({ files }: Member, name: string): Issue {
  const what = `extends "${name}", which extends this one in turn`;
  return placed(files.file, { path: ['extends'], what, help: 'one of them has to stand alone' });
}

function placed(file: TextFile, problem: Parameters<Sources['place']>[0]): Issue {
  return new Sources([{ file, kind: 'environment' }]).place(problem);
}
