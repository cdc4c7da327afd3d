import { Environment } from '../../environments/environment.ts';
import type { EnvironmentModel } from '../../environments/model.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import type { OpenedEnvironment } from './opened-environment.ts';
import type { Layer } from './layer.ts';
import { isMap } from '../values/merge-patch.ts';
import { environmentModel } from './model/environment-model.ts';
import { parseSchema } from './schema-problems.ts';
import { Sources } from './sources.ts';
import { substituteTerraform } from './terraform.ts';
import { readTerraform, type TerraformOutputs, type TerraformReading } from './terraform-file.ts';
import { withoutEchoes } from './without-echoes.ts';
import type { YamlMap } from '../values/yaml-value.ts';

/** An environment as its services see it, or the reasons why there is none. */
export interface ParsedEnvironment {
  readonly name: string;
  readonly environment: EnvironmentModel | undefined;
  /** What all services of the environment begin with. */
  readonly defaults: Defaults | undefined;
  readonly terraform: TerraformOutputs | undefined;
  readonly sources: Sources;
  /** The environment file of its own. */
  readonly file: TextFile;
  readonly issues: readonly Issue[];
}

/** The weakest layers of every service: what an environment says of all. */
export interface Defaults {
  readonly input: YamlMap;
  readonly layers: readonly Layer[];
}

/** What became of the Terraform file: its text, or why it cannot be read; neither when it is not there. */
interface TerraformFile {
  readonly files: readonly TextFile[];
  readonly issues: readonly Issue[];
}

/** The values of an environment, with what the Terraform file holds. */
export function parseEnvironment(
  opened: OpenedEnvironment,
  terraformFile: TerraformFile | undefined,
): ParsedEnvironment {
  const { name, file, input, layers } = opened;
  const sources = new Sources(layers);
  const read = readNamed(opened, terraformFile, sources);
  const issues = [...opened.issues, ...(read?.issues ?? [])];
  const known = { name, file, sources, terraform: read?.terraform };
  if (input === undefined) return { ...known, environment: undefined, defaults: undefined, issues };
  const substituted = substituteTerraform(input, read?.terraform);
  const parsed = parseSchema(Environment, substituted.value);
  issues.push(...withoutEchoes(substituted, parsed.problems).map((problem) => sources.place(problem)));
  const environment = parsed.value === undefined ? undefined : environmentModel(name, parsed.value);
  // What is wrong with them is said here; no service repeats it.
  const isFaulty = parsed.problems.some(({ path }) => path[0] === 'defaults');
  return { ...known, environment, defaults: isFaulty ? undefined : defaultsOf(input, layers), issues };
}

function defaultsOf({ defaults }: YamlMap, layers: readonly Layer[]): Defaults | undefined {
  if (!isMap(defaults) || Object.keys(defaults).length === 0) return undefined;
  return {
    input: defaults,
    layers: layers.map((layer) => ({ ...layer, at: [...(layer.at ?? []), 'defaults'], isDefaults: true })),
  };
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
