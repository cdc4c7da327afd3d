import { z } from 'zod';
import type { ServiceModel } from '../../environments/model.ts';
import { CommonFields } from '../../environments/own-service.ts';
import { Service } from '../../environments/service.ts';
import type { Problem } from '../values/problem.ts';
import { suggest } from '../values/suggest.ts';
import type { YamlMap } from '../values/yaml-value.ts';
import { missingSecrets } from './missing-secrets.ts';
import { parseSchema } from './schema-problems.ts';

/** What the team's own charts ask for, by the word that picks them. */
export type OwnSchemas = Readonly<Record<string, OwnSchema>>;

interface OwnSchema {
  readonly schema: z.ZodObject;
  /** The secrets that a service has to declare, each with the keys that it must have. */
  readonly secrets: Readonly<Record<string, readonly string[]>>;
}

/** What a schema made of a merged service. */
interface Judged {
  /** As every check and chart sees it; of a chart of the team's own the common fields, and the defaults of all others. */
  readonly service: Service | undefined;
  readonly own?: ServiceModel['own'];
  /** What the user wrote, complete. */
  readonly effective: object | undefined;
  readonly problems: readonly Problem[];
}

/** Validates a merged service by the schema of the chart that it picks. */
export function judge(name: string, input: YamlMap, ownSchemas: OwnSchemas): Judged {
  const { chart } = input;
  if (chart === undefined) {
    const { value, problems } = parseSchema(Service, input);
    return { service: value, effective: value, problems };
  }
  const known = Object.keys(ownSchemas);
  const own = typeof chart === 'string' && known.includes(chart) ? ownSchemas[chart] : undefined;
  if (typeof chart !== 'string' || own === undefined)
    return { service: undefined, effective: undefined, problems: [unknownChart(chart, known)] };
  const { value, problems } = parseSchema(own.schema, input);
  if (value === undefined) return { service: undefined, effective: undefined, problems };
  const { chart: _, image = {}, ...common } = z.object(CommonFields).parse(input);
  const lacking = missingSecrets(name, chart, common.secrets, own.secrets);
  return {
    service: { ...bare, ...common },
    // As it was written: the chart's own schema makes its values of it, once.
    own: { chart, values: input, image },
    effective: value,
    problems: [...problems, ...lacking],
  };
}

/** The fields that the chart of a word has; nothing for the one of programs of your own, and for a word that picks none. */
export function fieldsOf(chart: unknown, ownSchemas: OwnSchemas): ReadonlySet<string> | undefined {
  if (typeof chart !== 'string' || !Object.hasOwn(ownSchemas, chart)) return undefined;
  return new Set(Object.keys(ownSchemas[chart]?.schema.shape ?? {}));
}

/** Nothing of it is rendered: it fills what a chart of the team's own does not say. */
const bare = Service.parse({ image: { repository: 'none', tag: 'none' } });

function unknownChart(chart: unknown, known: readonly string[]): Problem {
  const what =
    typeof chart === 'string'
      ? `there is no chart "${chart}"${suggest(chart, known)}`
      : 'expected the name of a chart';
  return { path: ['chart'], what, help: `the charts are ${known.join(', ')}; charts/charts.ts lists them` };
}
