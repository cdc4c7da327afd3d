import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import { isMap } from '../values/merge-patch.ts';
import { Sources } from './sources.ts';
import type { YamlMap, YamlValue } from '../values/yaml-value.ts';

/** One output, or that what is wrong with it is said already. */
export type Output = 'faulty' | { readonly value: YamlValue; readonly sensitive: boolean };

/** The outputs of Terraform by name, as `terraform output -json` printed them into a committed file. */
export interface TerraformOutputs {
  readonly file: string;
  /** `faulty` when the file could not be read: that is one issue, not one for every service that asks it. */
  readonly outputs: 'faulty' | ReadonlyMap<string, Output>;
}

/** The outputs of a file, and what is wrong with it. */
export interface TerraformReading {
  readonly terraform: TerraformOutputs;
  readonly issues: readonly Issue[];
}

const printedBy = 'commit what `terraform output -json` prints';

/** Reads a committed `terraform output -json`. */
export function readTerraform(file: TextFile): TerraformReading {
  const value = parseJson(file.text);
  if (isMap(value)) return readOutputs(file, value);
  const what = value === undefined ? 'is not valid JSON' : 'is not a JSON object';
  return {
    terraform: { file: file.path, outputs: 'faulty' },
    issues: [{ file: file.path, what, help: printedBy }],
  };
}

function readOutputs(file: TextFile, given: YamlMap): TerraformReading {
  const sources = new Sources([{ file, kind: 'environment' }]);
  const issues: Issue[] = [];
  const say = (name: string, what: string, help: string) =>
    issues.push(sources.place({ path: [name], atKey: true, what, help }));
  const outputs = Object.entries(given).map(([name, output]): readonly [string, Output] => {
    if (!isMap(output) || !Object.hasOwn(output, 'value') || typeof output['sensitive'] !== 'boolean') {
      say(name, `output "${name}" lacks "value" or "sensitive"`, printedBy);
      return [name, 'faulty'];
    }
    const { value = null, sensitive } = output;
    if (sensitive && value !== null)
      say(name, `output "${name}" is sensitive, and its value stands here`, leaked);
    return [name, { value, sensitive }];
  });
  return { terraform: { file: file.path, outputs: new Map(outputs) }, issues };
}

/** It is a secret in the repository. */
const leaked = 'remove it from the file and from the history, and change the secret';

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
