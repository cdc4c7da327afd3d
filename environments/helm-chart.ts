import { z } from 'zod';
import { DnsLabel } from './formats.ts';
import { ResourceKind } from './permits.ts';

/** What a Helm chart is given. */
type HelmValue = string | number | boolean | readonly HelmValue[] | HelmValues;
export interface HelmValues {
  readonly [key: string]: HelmValue;
}

/** Values as they are written. `null` is refused, wherever it stands: readers between here and Helm keep it or drop it (rule F8). */
const Values = z
  .record(z.string(), z.unknown())
  .transform((given, context): HelmValues => valuesIn(given, [], context));

type Path = readonly (string | number)[];

function valuesIn(given: object, path: Path, context: z.RefinementCtx): HelmValues {
  const entries = Object.entries(given).map(([key, value]: [string, unknown]): [string, HelmValue] => [
    key,
    valueOf(value, [...path, key], context),
  ]);
  return Object.fromEntries(entries);
}

function valueOf(given: unknown, path: Path, context: z.RefinementCtx): HelmValue {
  if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return given;
  if (Array.isArray(given))
    return given.map((item: unknown, index) => valueOf(item, [...path, index], context));
  if (typeof given === 'object' && given !== null) return valuesIn(given, path, context);
  const message =
    'null is not kept on every way to Helm: leave the key out, or write the value that the chart knows for nothing';
  context.addIssue({ code: 'custom', path: [...path], message });
  return '';
}

/** A Helm chart of somebody else, brought by Argo CD as an Application under the project `<environment>-charts`. */
export const HelmChart = z.strictObject({
  /** The URL of its Helm repository, or an OCI registry with the folder of the chart, as Argo CD writes it: without oci://. */
  repository: z
    .string()
    .regex(
      /^(https:\/\/|(?!\w+:\/\/)[\w.-]+\.[\w.-]+(:\d+)?\/)[^\s/]+(\/[^\s/]+)*\/?$/,
      'expected a URL that begins with https://, or a registry such as ghcr.io/team/charts',
    ),
  /** The name of the chart in that repository. */
  chart: z.string().regex(/^[\w.-]+$/, 'expected the name of a chart'),
  /** The exact version of the chart: a range would install what is newest on the day. @example 1.2.3 */
  version: z
    .string()
    .regex(/^v?\d+\.\d+\.\d+([-+][\w.+-]+)?$/, 'expected an exact version in quotes such as "1.2.3"'),
  /** The namespace of the release: made by Argo CD, unless it is among the environment's own or always there. */
  namespace: DnsLabel,
  /**
   * Whether the objects of the chart are rendered into dist/, where reviewers and rules see them, instead of by Argo CD: by the program helm, from
   * vendor/<chart>-<version>.tgz at the top of the repository, without the network. The cluster-scoped kinds need not be listed then.
   */
  inflate: z.boolean().default(false),
  /** The values that the chart is given, as in its values.yaml. */
  values: Values.default({}),
  /** The cluster-scoped kinds that it may bring; without them its sync fails where it brings any (rule C6). */
  clusterKinds: z.array(ResourceKind).default([]),
});
