import type { InputPath } from '../../environments/model.ts';
import type { Problem } from '../values/problem.ts';
import { suggest } from '../values/suggest.ts';
import { isMap } from './merge-patch.ts';
import type { Output, TerraformOutputs } from './terraform-file.ts';
import type { YamlMap, YamlValue } from './yaml/yaml-value.ts';

/** Maps whose keys users choose: in them `terraform` is a name like any other. A test compares the list with the schemas. */
export const userKeyedMaps: ReadonlySet<string> = new Set([
  'annotations',
  'env',
  'hosts',
  'keys',
  'labels',
  'namespaces',
  'podAnnotations',
  'ports',
  'secrets',
  'selector',
  'volumes',
]);

export interface Substituted {
  readonly value: YamlMap;
  readonly problems: readonly Problem[];
  /** Where no output could be put in, by path joined with NUL; the reason is a problem here or an issue of the Terraform file. */
  readonly holes: ReadonlySet<string>;
  /** Where outputs were put in, by path joined with NUL, and their names. */
  readonly references: ReadonlyMap<string, string>;
}

/** Puts the outputs in the place of every `{ terraform: <name> }`. */
export function substituteTerraform(input: YamlMap, terraform: TerraformOutputs | undefined): Substituted {
  const problems: Problem[] = [];
  const holes = new Set<string>();
  const references = new Map<string, string>();
  const resolve = (name: string, path: InputPath): YamlValue => {
    const found = lookUp(name, terraform);
    const isFound = found !== 'faulty' && 'value' in found;
    if (isFound) references.set(path.join('\0'), name);
    else holes.add(path.join('\0'));
    if (found !== 'faulty' && !isFound) problems.push({ path, ...found });
    return isFound ? found.value : null;
  };
  const walk = (value: YamlValue, path: InputPath): YamlValue => {
    if (Array.isArray(value)) return mapList(value, path, walk);
    if (!isMap(value)) return value;
    const name = referenceIn(value, path);
    if (name === undefined) return mapFields(value, path, walk);
    const other = Object.keys(value).find((key) => key !== 'terraform');
    if (other === undefined) return resolve(name, path);
    problems.push({ path: [...path, 'terraform'], atKey: true, ...notAlone(other) });
    holes.add(path.join('\0')).add([...path, 'terraform'].join('\0'));
    return value;
  };
  const filled = mentionsTerraform(input) ? mapFields(input, [], walk) : input;
  return { value: filled, problems, holes, references };
}

type Walk = (value: YamlValue, path: InputPath) => YamlValue;

function mapList(list: readonly YamlValue[], path: InputPath, walk: Walk): YamlValue {
  return list.some(mentionsTerraform) ? list.map((item, index) => walk(item, [...path, index])) : list;
}

/** What mentions no output is not copied. */
function mapFields(map: YamlMap, path: InputPath, walk: Walk): YamlMap {
  const filled: Record<string, YamlValue> = {};
  for (const [key, value] of Object.entries(map)) {
    filled[key] = typeof value === 'object' && mentionsTerraform(value) ? walk(value, [...path, key]) : value;
  }
  return filled;
}

function referenceIn(map: YamlMap, path: InputPath): string | undefined {
  const name = map['terraform'];
  if (typeof name !== 'string') return undefined;
  return userKeyedMaps.has(String(path.at(-1))) ? undefined : name;
}

function mentionsTerraform(value: YamlValue): boolean {
  if (Array.isArray(value)) return value.some(mentionsTerraform);
  return (
    isMap(value) &&
    Object.entries(value).some(([key, member]) => key === 'terraform' || mentionsTerraform(member))
  );
}

type Words = Pick<Problem, 'what' | 'help'>;

function notAlone(other: string): Words {
  return {
    what: `a Terraform output is the whole value, and "${other}" stands beside it`,
    help: 'remove one of them; an overlay adds to what the base says, and removes it with null',
  };
}

function lookUp(name: string, terraform: TerraformOutputs | undefined): Output | Words {
  if (terraform === undefined) {
    return {
      what: `asks for the Terraform output "${name}", but the environment names no Terraform file`,
      help: 'add `terraform: <file>` to environment.yaml',
    };
  }
  const { file, outputs } = terraform;
  if (outputs === 'faulty') return 'faulty';
  const output = outputs.get(name);
  const renew = `renew the file: terraform output -json > ${file}`;
  if (output === undefined) {
    return {
      what: `${file} has no output "${name}"${suggest(name, outputs.keys())}`,
      help: `correct the name, or add the output in Terraform and ${renew}`,
    };
  }
  if (output === 'faulty') return output;
  if (output.sensitive) {
    return {
      what: `the Terraform output "${name}" is sensitive: a secret travels by name only`,
      help: 'declare it under secrets, by the name that it has in AWS',
    };
  }
  if (output.value !== null) return output;
  return {
    what: `the Terraform output "${name}" is null`,
    help: `give it a value in Terraform, and ${renew}`,
  };
}
