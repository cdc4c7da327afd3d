import { environmentFolders } from '../io/input-names.ts';
import { readTextFile } from '../io/read-text.ts';
import { environmentNames as namesIn } from '../parse/environment-names.ts';
import { readFast } from '../parse/yaml/fast/read-fast.ts';
import type { TextFile } from '../values/text-file.ts';
import type { YamlMap } from '../values/yaml-value.ts';

/**
 * The names of a repository's environments, as commands take them: one with several clusters has a name for each of them. A shell asks at every
 * key, so the whole reader of YAML is loaded for what the fast one leaves to it.
 */
export async function environmentNames(root: string): Promise<readonly string[]> {
  const files = environmentFolders(root).flatMap((name): readonly (readonly [string, TextFile])[] => {
    const [file] = readTextFile(root, `environments/${name}/environment.yaml`).files;
    return file === undefined ? [] : [[name, file]];
  });
  const values = new Map(await Promise.all(files.map(async ([, file]) => [file, await read(file)] as const)));
  return namesIn(new Map(files), (file) => values.get(file));
}

async function read(file: TextFile): Promise<YamlMap | undefined> {
  const value = readFast(file.text);
  if (value !== undefined) return value;
  const { readYaml } = await import('../parse/yaml/read-yaml.ts');
  return readYaml(file.path, file.text).value;
}
