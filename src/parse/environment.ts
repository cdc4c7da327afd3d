import { posix } from 'node:path';
import { Environment } from '../../environments/environment.ts';
import type { EnvironmentModel } from '../../environments/model.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import type { EnvironmentFiles } from './input-tree.ts';
import { environmentModel } from './model/environment-model.ts';
import { parseSchema } from './schema-problems.ts';
import { Sources } from './sources.ts';
import { readTerraform, substituteTerraform, type TerraformOutputs } from './terraform.ts';
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
  const terraformPath =
    typeof given === 'string' ? posix.join(posix.dirname(files.file.path), given) : undefined;
  return { files, input, terraformPath, issues };
}

/** An environment as its services see it, or the reasons why there is none. */
export interface ParsedEnvironment {
  readonly name: string;
  readonly environment: EnvironmentModel | undefined;
  readonly terraform: TerraformOutputs | undefined;
  readonly sources: Sources;
  readonly issues: readonly Issue[];
}

/** Second step: its values, with what the Terraform file holds (`undefined` when that file is not there). */
export function parseEnvironment(
  opened: OpenedEnvironment,
  terraformFile: TextFile | undefined,
): ParsedEnvironment {
  const { files, input, terraformPath } = opened;
  const { name } = files;
  const sources = new Sources([files.file]);
  const issues = [...opened.issues];
  if (terraformPath !== undefined && terraformFile === undefined) {
    const what = `the Terraform file ${terraformPath} does not exist`;
    issues.push(
      sources.place({
        path: ['terraform'],
        what,
        help: 'run `terraform output -json` and commit what it prints',
      }),
    );
  }
  const read = terraformFile === undefined ? undefined : readTerraform(terraformFile);
  issues.push(...(read?.issues ?? []));
  if (input === undefined)
    return { name, environment: undefined, terraform: read?.terraform, sources, issues };
  const { value, problems } = substituteTerraform(input, read?.terraform);
  const parsed = parseSchema(Environment, value);
  issues.push(...withoutEchoes(problems, parsed.problems).map((problem) => sources.place(problem)));
  const environment = parsed.value === undefined ? undefined : environmentModel(name, parsed.value);
  return { name, environment, terraform: read?.terraform, sources, issues };
}
