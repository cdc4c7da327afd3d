import type { InputPath } from '../../environments/model.ts';
import type { Issue } from '../values/issue.ts';
import type { Problem } from '../values/problem.ts';
import type { TextFile } from '../values/text-file.ts';
import { isMap } from './merge-patch.ts';
import { suggest } from '../values/suggest.ts';
import type { YamlMap, YamlValue } from './yaml/yaml-value.ts';

interface Output {
  readonly value: YamlValue;
  readonly sensitive: boolean;
}

/** The outputs of Terraform by name, as `terraform output -json` printed them into a committed file. */
export interface TerraformOutputs {
  readonly file: string;
  readonly outputs: ReadonlyMap<string, Output>;
}

const printedBy = 'commit what `terraform output -json` prints';

/** Reads a committed `terraform output -json`. A sensitive value in it is an issue of its own: it is a secret in the repository. */
export function readTerraform(file: TextFile): {
  readonly terraform: TerraformOutputs;
  readonly issues: readonly Issue[];
} {
  const outputs = new Map<string, Output>();
  const issues: Issue[] = [];
  const say = (what: string, help: string) => issues.push({ file: file.path, what, help });
  const value = parseJson(file.text);
  if (!isMap(value)) say('is not a JSON object', printedBy);
  for (const [name, output] of isMap(value) ? Object.entries(value) : []) {
    if (!isMap(output) || !Object.hasOwn(output, 'value') || typeof output['sensitive'] !== 'boolean') {
      say(`output "${name}" lacks "value" or "sensitive"`, printedBy);
    } else {
      outputs.set(name, { value: output['value'] ?? null, sensitive: output['sensitive'] });
      if (output['sensitive'] && output['value'] !== null) {
        say(
          `output "${name}" is sensitive, and its value stands in this file`,
          'remove it from the file and from the history, and change the secret',
        );
      }
    }
  }
  return { terraform: { file: file.path, outputs }, issues };
}

function parseJson(text: string): YamlValue | undefined {
  try {
    const value: YamlValue = JSON.parse(text, (key, member: YamlValue) =>
      key === '__proto__' ? undefined : member,
    );
    return value;
  } catch {
    return undefined;
  }
}

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
  /** Where outputs were put in, by path joined with NUL, and their names. */
  readonly references: ReadonlyMap<string, string>;
}

/** Puts the outputs in the place of every `{ terraform: <name> }`. */
export function substituteTerraform(input: YamlMap, terraform: TerraformOutputs | undefined): Substituted {
  const problems: Problem[] = [];
  const references = new Map<string, string>();
  const resolve = (name: string, path: InputPath): YamlValue => {
    const found = lookUp(name, terraform);
    if (typeof found === 'string') problems.push({ path, what: found, help: helpFor(terraform) });
    else references.set(path.join('\0'), name);
    return typeof found === 'string' ? null : found.value;
  };
  const walk = (value: YamlValue, path: InputPath): YamlValue => {
    if (Array.isArray(value)) return mapList(value, path, walk);
    if (!isMap(value)) return value;
    const name = referenceIn(value, path);
    return name === undefined ? mapFields(value, path, walk) : resolve(name, path);
  };
  return { value: mentionsTerraform(input) ? mapFields(input, [], walk) : input, problems, references };
}

type Walk = (value: YamlValue, path: InputPath) => YamlValue;

function mapList(list: readonly YamlValue[], path: InputPath, walk: Walk): YamlValue {
  return list.map((item, index) => walk(item, [...path, index]));
}

function mapFields(map: YamlMap, path: InputPath, walk: Walk): YamlMap {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, walk(value, [...path, key])]));
}

function referenceIn(map: YamlMap, path: InputPath): string | undefined {
  const name = map['terraform'];
  if (typeof name !== 'string' || Object.keys(map).length !== 1) return undefined;
  return userKeyedMaps.has(String(path.at(-1))) ? undefined : name;
}

/** Most services ask Terraform for nothing: they are not copied. */
function mentionsTerraform(value: YamlValue): boolean {
  if (Array.isArray(value)) return value.some(mentionsTerraform);
  return (
    isMap(value) &&
    Object.entries(value).some(([key, member]) => key === 'terraform' || mentionsTerraform(member))
  );
}

function lookUp(name: string, terraform: TerraformOutputs | undefined): Output | string {
  if (terraform === undefined)
    return `asks for the Terraform output "${name}", but the environment names no Terraform file`;
  const output = terraform.outputs.get(name);
  if (output === undefined)
    return `${terraform.file} has no output "${name}"${suggest(name, terraform.outputs.keys())}`;
  if (output.sensitive) return `the Terraform output "${name}" is sensitive: a secret travels by name only`;
  return output.value === null ? `the Terraform output "${name}" is null` : output;
}

function helpFor(terraform: TerraformOutputs | undefined): string {
  return terraform === undefined
    ? 'add `terraform: <file>` to environment.yaml'
    : 'output the name of the secret instead of its value, or renew the file with `terraform output -json`';
}
