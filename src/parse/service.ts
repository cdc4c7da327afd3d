import type { EnvironmentModel, ServiceModel } from '../../environments/model.ts';
import { ServiceFields } from '../../environments/service.ts';
import type { Issue } from '../values/issue.ts';
import type { TextFile } from '../values/text-file.ts';
import type { Defaults } from './environment.ts';
import type { Layer } from './layer.ts';
import { mergeInput } from './merge-input.ts';
import { serviceModel } from './model/service-model.ts';
import { rememberValid } from './remember-valid.ts';
import { fieldsOf, judge, type OwnSchemas } from './chosen-schema.ts';
import { Sources } from './sources.ts';
import { substituteTerraform } from './terraform.ts';
import type { TerraformOutputs } from './terraform-file.ts';
import { withDefaults } from './with-defaults.ts';
import { withoutEchoes } from './without-echoes.ts';
import { readYaml } from './yaml/read-yaml.ts';
import type { Steps } from '../values/steps.ts';
import type { YamlMap } from '../values/yaml-value.ts';

for (const field of Object.values(ServiceFields.shape)) rememberValid(field);

/** A file and its values, or what is wrong with it: a base is read once for all environments. */
export interface ReadFile {
  readonly file: TextFile;
  readonly value: YamlMap | undefined;
  readonly issues: readonly Issue[];
}

export function readInput(file: TextFile): ReadFile {
  return { file, ...readYaml(file.path, file.text) };
}

/** A service in one environment: its model, and what `explain` and the placing of later problems need. */
export interface ParsedService {
  readonly name: string;
  readonly service: ServiceModel | undefined;
  /** The merged input with its defaults: what the user wrote, complete. */
  readonly effective: object | undefined;
  /** Paths (joined with NUL) that hold Terraform outputs, and their names. */
  readonly references: ReadonlyMap<string, string>;
  readonly sources: Sources;
  readonly issues: readonly Issue[];
}

/** What a service in an environment is merged from; the overlays the strongest first. */
export interface ServiceLayers {
  readonly base: ReadFile;
  readonly overlays: readonly ReadFile[];
  readonly defaults: Defaults | undefined;
}

/** What a service is judged by: its environment, absent while that is wrong, with Terraform's outputs, and the schemas of the team's own charts. */
export interface ServiceContext {
  readonly environment: EnvironmentModel | undefined;
  readonly terraform: TerraformOutputs | undefined;
  readonly ownSchemas: OwnSchemas;
}

/**
 * Reads the layers, merges the overlays onto the base, and the base onto the environment's defaults, puts Terraform's outputs in, validates, and decides
 * every name. Without an environment, whose own problems are said elsewhere, it validates only.
 */
export function* parseService(
  name: string,
  read: () => ServiceLayers,
  { environment, terraform, ownSchemas }: ServiceContext,
): Steps<ParsedService> {
  const layers = read();
  yield;
  const sources = new Sources(layersOf(layers));
  const fromOverlays = layers.overlays.flatMap(({ issues }) => issues);
  const input = mergedInput(layers, ownSchemas);
  if (input === undefined) {
    const unreadable = { name, service: undefined, effective: undefined, sources };
    return { ...unreadable, references: new Map(), issues: [...fromOverlays, ...layers.base.issues] };
  }
  const substituted = substituteTerraform(input, terraform);
  const { references } = substituted;
  yield;
  const parsed = judge(name, substituted.value, ownSchemas);
  yield;
  const problems = [...withoutEchoes(substituted, parsed.problems)];
  const model =
    parsed.service === undefined || environment === undefined
      ? undefined
      : serviceModel(name, parsed.service, environment, problems, parsed.own);
  const issues = [...fromOverlays, ...problems.map((problem) => sources.place(problem))];
  // A model with a gap would only make every check and chart say again what is said already.
  const service = problems.length === 0 ? model : undefined;
  return { name, service, effective: parsed.effective, references, sources, issues };
}

function layersOf({ base, overlays, defaults }: ServiceLayers): readonly Layer[] {
  return [
    ...overlays.map(({ file }): Layer => ({ file, kind: 'overlay' })),
    { file: base.file, kind: 'base' },
    ...(defaults?.layers ?? []),
  ];
}

/** Nothing when one of the files cannot be read. */
function mergedInput(
  { base, overlays, defaults }: ServiceLayers,
  ownSchemas: OwnSchemas,
): YamlMap | undefined {
  if (base.value === undefined) return undefined;
  const chart = [...overlays, base].map(({ value }) => value?.['chart']).find((word) => word !== undefined);
  let merged = withDefaults(base.value, defaults?.input, fieldsOf(chart, ownSchemas));
  for (const { value } of overlays.toReversed()) {
    if (value === undefined) return undefined;
    merged = mergeInput(merged, value);
  }
  return merged;
}
