import { posix } from 'node:path';
import { Environment } from '../../environments/environment.ts';
import type { EnvironmentModel } from '../../environments/model.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import type { EnvironmentFiles } from './input-tree.ts';
import { environmentModel } from './model/environment-model.ts';
import { parseSchema } from './schema-problems.ts';
import { Sources } from './sources.ts';
import { substituteTerraform } from './terraform.ts';
import { readTerraform, type TerraformOutputs, type TerraformReading } from './terraform-file.ts';
import { withoutEchoes } from './without-echoes.ts';
import { readYaml } from './yaml/read-yaml.ts';
import type { YamlMap } from './yaml/yaml-value.ts';

/** An environment file that could be read; which Terraform file it names is known before its values are. */
export interface OpenedEnvironment {
  readonly files: EnvironmentFiles;
  readonly input: YamlMap | undefined;
  /** The Terraform file, relative to the repository. */
  readonly terraformPath: string | undefined;
  readonly issues: readonly Issue[];
}

/** First step: the text of `environment.yaml`. */
export function openEnvironment(files: EnvironmentFiles): OpenedEnvironment {
  const { value: input, issues } = readYaml(files.file.path, files.file.text);
  const given = input?.['terraform'];
  const path = typeof given === 'string' ? posix.join(posix.dirname(files.file.path), given) : undefined;
  return { files, input, terraformPath: path !== undefined && isInside(path) ? path : undefined, issues };
}

/** What lies outside the repository is not committed, and no other machine has it; NUL ends every path. */
function isInside(path: string): boolean {
  return !/^\.\.(\/|$)|\0/.test(path);
}

/** An environment as its services see it, or the reasons why there is none. */
export interface ParsedEnvironment {
  readonly name: string;
  readonly environment: EnvironmentModel | undefined;
  readonly terraform: TerraformOutputs | undefined;
  readonly sources: Sources;
  readonly issues: readonly Issue[];
}

/** What became of the Terraform file: its text, or why it cannot be read; neither when it is not there. */
interface TerraformFile {
  readonly files: readonly TextFile[];
  readonly issues: readonly Issue[];
}

/** Second step: its values, with what the Terraform file holds. */
export function parseEnvironment(
  opened: OpenedEnvironment,
  terraformFile: TerraformFile | undefined,
): ParsedEnvironment {
  const { files, input } = opened;
  const { name } = files;
  const sources = new Sources([files.file]);
  const read = readNamed(opened, terraformFile, sources);
  const issues = [...opened.issues, ...(read?.issues ?? [])];
  if (input === undefined)
    return { name, environment: undefined, terraform: read?.terraform, sources, issues };
  const substituted = substituteTerraform(input, read?.terraform);
  const parsed = parseSchema(Environment, substituted.value);
  issues.push(...withoutEchoes(substituted, parsed.problems).map((problem) => sources.place(problem)));
  const environment = parsed.value === undefined ? undefined : environmentModel(name, parsed.value);
  return { name, environment, terraform: read?.terraform, sources, issues };
}

/** What the Terraform file holds, if the environment names one; when it cannot be had, that is one issue, and no service repeats it. */
function readNamed(
  { input, terraformPath }: OpenedEnvironment,
  { files: [file], issues }: TerraformFile = { files: [], issues: [] },
  sources: Sources,
): TerraformReading | undefined {
  const terraform: TerraformOutputs = { file: terraformPath ?? '', outputs: 'faulty' };
  // Nobody knows whether it names one.
  if (input === undefined) return { terraform, issues: [] };
  const given = input['terraform'];
  if (given === undefined) return undefined;
  if (file !== undefined) return readTerraform(file);
  if (issues.length > 0) return { terraform, issues };
  // The schema says it.
  if (typeof given !== 'string') return { terraform, issues: [] };
  const words =
    terraformPath === undefined
      ? {
          what: 'is no path inside the repository',
          help: 'commit the file, and write its path relative to this one',
        }
      : {
          what: `the Terraform file ${terraformPath} does not exist`,
          help: `correct the path, or make the file: terraform output -json > ${terraformPath}`,
        };
  return { terraform, issues: [sources.place({ path: ['terraform'], ...words })] };
}
