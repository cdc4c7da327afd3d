import type { z } from 'zod';
import { EnvironmentFamily } from '../../environments/environment-family.ts';
import { Environment } from '../../environments/environment.ts';
import { Service } from '../../environments/service.ts';
import { TeamRules } from '../../environments/team-rules.ts';
import type { TextFile } from '../values/text-file.ts';
import { described } from './described.ts';
import { CommentReader } from './documented.ts';
import type { JsonSchema } from './json-schema.ts';

/** The schemas of the team's own charts, by the word that picks them. */
export type OwnSchemas = Readonly<Record<string, z.ZodType>>;

/** What each kind of input file may say, described by the comments of the sources. */
export interface InputSchemas {
  readonly service: JsonSchema;
  readonly environment: JsonSchema;
  /** The fields that only an environment has which extends another, or has several clusters. */
  readonly family: JsonSchema;
  /** The rules of the team. */
  readonly rules: JsonSchema;
  readonly own: Readonly<Record<string, JsonSchema>>;
}

/** Describes the schemas by the sources of `environments/` and `charts/`. */
export function inputSchemas(sources: readonly TextFile[], own: OwnSchemas): InputSchemas {
  const reader = new CommentReader(sources);
  const { fields: common } = reader.find('environments/own-service.ts', 'CommonFields');
  const charts = reader.find('charts/charts.ts', 'own').fields ?? {};
  return {
    service: described(Service, reader.find('environments/service.ts', 'Service')),
    environment: described(Environment, reader.find('environments/environment.ts', 'Environment')),
    family: described(
      EnvironmentFamily,
      reader.find('environments/environment-family.ts', 'EnvironmentFamily'),
    ),
    rules: described(TeamRules, reader.find('environments/team-rules.ts', 'TeamRules')),
    own: Object.fromEntries(
      Object.entries(own).map(([name, schema]) => {
        const chart = charts[name];
        // It says them as `ownChart({ fields: … })`.
        const added = chart?.fields?.['fields']?.fields;
        const documented = { comment: chart?.comment, fields: { ...common, ...added } };
        return [name, pickedBy(described(schema, documented), name)];
      }),
    ),
  };
}

/** A chart of the team's own is the one that `chart` names. */
function pickedBy(schema: JsonSchema, name: string): JsonSchema {
  const { chart, ...others } = schema.properties ?? {};
  const picked: JsonSchema = {
    ...(chart?.description === undefined ? {} : { description: chart.description }),
    const: name,
  };
  return { ...schema, properties: { chart: picked, ...others } };
}
