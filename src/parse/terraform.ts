import type { Problem } from '../values/problem.ts';
import { suggest } from '../values/suggest.ts';
import { isMap } from '../values/merge-patch.ts';
import type { Output, TerraformOutputs } from './terraform-file.ts';
import { userKeyedMaps } from './user-keyed-maps.ts';
import type { YamlMap, YamlValue } from '../values/yaml-value.ts';

export interface Substituted {
  readonly value: YamlMap;
  readonly problems: readonly Problem[];
  /** Where no output could be put in, by path joined with NUL; the reason is a problem here or an issue of the Terraform file. */
  readonly holes: ReadonlySet<string>;
  /** Where outputs were put in, by path joined with NUL, and their names. */
  readonly references: ReadonlyMap<string, string>;
}

/** Puts the outputs in the place of every `{ terraform: <name> }`. What asks for none is handed on as it is, not copied. */
export function substituteTerraform(input: YamlMap, terraform: TerraformOutputs | undefined): Substituted {
  const substitution = new Substitution(terraform);
  const { problems, holes, references } = substitution;
  return { value: substitution.inFields(input), problems, holes, references };
}

class Substitution {
  readonly problems: Problem[] = [];
  readonly holes = new Set<string>();
  readonly references = new Map<string, string>();
  /** Where the walk is: it grows and shrinks, and is copied only when there is something to remember. */
  readonly #path: (string | number)[] = [];
  readonly #terraform: TerraformOutputs | undefined;

  constructor(terraform: TerraformOutputs | undefined) {
    this.#terraform = terraform;
  }

  inFields(map: YamlMap): YamlMap {
    let filled: Record<string, YamlValue> | undefined;
    for (const key of Object.keys(map)) {
      const value = map[key] ?? null;
      const fresh = this.#at(key, value);
      if (fresh !== value) (filled ??= { ...map })[key] = fresh;
    }
    return filled ?? map;
  }

  #inItems(list: readonly YamlValue[]): readonly YamlValue[] {
    const filled = list.map((item, index) => this.#at(index, item));
    return filled.some((item, index) => item !== list[index]) ? filled : list;
  }

  #at(step: string | number, value: YamlValue): YamlValue {
    if (typeof value !== 'object' || value === null) return value;
    this.#path.push(step);
    const filled = isMap(value) ? this.#inMap(value) : Array.isArray(value) ? this.#inItems(value) : value;
    this.#path.pop();
    return filled;
  }

  #inMap(map: YamlMap): YamlValue {
    const name = map['terraform'];
    if (typeof name !== 'string' || userKeyedMaps.has(String(this.#path.at(-1)))) return this.inFields(map);
    const other = Object.keys(map).find((key) => key !== 'terraform');
    return other === undefined ? this.#resolve(name) : this.#refuse(map, other);
  }

  #resolve(name: string): YamlValue {
    const path = [...this.#path];
    const found = lookUp(name, this.#terraform);
    if (found !== 'faulty' && 'value' in found) {
      this.references.set(path.join('\0'), name);
      return found.value;
    }
    this.holes.add(path.join('\0'));
    if (found !== 'faulty') this.problems.push({ path, ...found });
    return null;
  }

  #refuse(map: YamlMap, other: string): YamlMap {
    const path = [...this.#path, 'terraform'];
    this.problems.push({ path, atKey: true, ...notAlone(other) });
    this.holes.add(this.#path.join('\0')).add(path.join('\0'));
    return map;
  }
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
